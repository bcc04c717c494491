/**
 * Shapes the simulator sends, as JSDoc types; nothing here runs.
 *
 * @typedef {number | string} ChatId `id@bot` in private chats of a second bot
 * @typedef {{id: number, name: string, is_bot: boolean}} Sender
 * @typedef {{url: string, mime: string | null, name: string | null, size: number | null,
 *   duration: number | null}} Medium
 * @typedef {{lat: number, lon: number, title: string | null, address: string | null,
 *   live: boolean | number | null}} Place
 * @typedef {{text: string, data: string | null, url: string | null}} InlineButton
 * @typedef {{text: string, request_location?: boolean, request_contact?: boolean}} ReplyButton
 * @typedef {"text" | "photo" | "video" | "animation" | "voice" | "audio" | "document" | "location"
 *   | "venue" | "sticker" | "contact" | "poll" | "service"} Kind
 * @typedef {{id: number, from: Sender, date: string, edited: boolean, text: string | null,
 *   html: string | null, caption: string | null, kind: Kind, spoiler: boolean, media: Medium[],
 *   location: Place | null, album: string | null,
 *   forward: {title: string, kind: string} | null, reply_to: number | null, topic: number | null, protected: boolean,
 *   inline_keyboard: InlineButton[][] | null,
 *   asks: {people: number[] | null, hint: string | null} | null}} Message
 * @typedef {{id: number, name: string, closed: boolean}} Topic
 * @typedef {{id: ChatId, type: "private" | "supergroup" | "group", title: string,
 *   person: number | null, members: number[], triage: boolean, forum: boolean, topics: Topic[],
 *   reply_keyboard: ReplyButton[][] | null}} ChatSummary
 * @typedef {ChatSummary & {messages: Message[]}} Chat
 * @typedef {{id: number, name: string, username: string}} Bot
 * @typedef {{id: number, name: string, language_code: string, role: "reporter" | "officer",
 *   blocked?: boolean}} Person
 * @typedef {{bots: Bot[], people: Person[], chats: Chat[]}} World
 * @typedef {{chat: ChatId, person: number, text: string, alert: boolean}} Toast
 */

export {};
