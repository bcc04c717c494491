/** What the phone itself says, in the seven languages of the line. */

/**
 * @typedef {{message: string, bot: string, typing: string, edited: string, start: string,
 *   today: string, yesterday: string, photo: string, file: string, place: string,
 *   contact: string, reply: string, edit: string, remove: string, copy: string, cancel: string,
 *   what: string, restart: string, send: string}} Words
 */

/** @type {Record<string, string>} Each language by its own name. */
export const LANGUAGES = {
  ky: "Кыргызча",
  kk: "Қазақша",
  ru: "Русский",
  uz: "O‘zbekcha",
  tg: "Тоҷикӣ",
  tk: "Türkmençe",
  en: "English",
};

/** @type {Record<string, Words>} */
const TABLE = {
  ky: {
    message: "Билдирүү", bot: "бот", typing: "жазып жатат…", edited: "оңдолду",
    start: "Баштоо", today: "Бүгүн", yesterday: "Кечээ", photo: "Сүрөт", file: "Файл",
    place: "Жер", contact: "Байланыш", reply: "Жооп берүү", edit: "Оңдоо", remove: "Өчүрүү",
    copy: "Көчүрүү", cancel: "Жокко чыгаруу", what: "Бул бот эмне кыла алат?",
    restart: "Кайра баштоо", send: "Жөнөтүү",
  },
  kk: {
    message: "Хабарлама", bot: "бот", typing: "жазып жатыр…", edited: "өзгертілді",
    start: "Бастау", today: "Бүгін", yesterday: "Кеше", photo: "Фото", file: "Файл",
    place: "Орын", contact: "Контакт", reply: "Жауап беру", edit: "Өңдеу", remove: "Жою",
    copy: "Көшіру", cancel: "Бас тарту", what: "Бұл бот не істей алады?",
    restart: "Қайта бастау", send: "Жіберу",
  },
  ru: {
    message: "Сообщение", bot: "бот", typing: "печатает…", edited: "изменено",
    start: "Начать", today: "Сегодня", yesterday: "Вчера", photo: "Фото", file: "Файл",
    place: "Место", contact: "Контакт", reply: "Ответить", edit: "Изменить", remove: "Удалить",
    copy: "Копировать", cancel: "Отмена", what: "Что умеет этот бот?",
    restart: "Начать снова", send: "Отправить",
  },
  uz: {
    message: "Xabar", bot: "bot", typing: "yozmoqda…", edited: "tahrirlangan",
    start: "Boshlash", today: "Bugun", yesterday: "Kecha", photo: "Rasm", file: "Fayl",
    place: "Joy", contact: "Kontakt", reply: "Javob berish", edit: "Tahrirlash",
    remove: "O‘chirish", copy: "Nusxa olish", cancel: "Bekor qilish",
    what: "Bu bot nima qila oladi?", restart: "Qayta boshlash", send: "Yuborish",
  },
  tg: {
    message: "Паём", bot: "бот", typing: "менависад…", edited: "таҳриршуда",
    start: "Оғоз", today: "Имрӯз", yesterday: "Дирӯз", photo: "Сурат", file: "Файл",
    place: "Ҷой", contact: "Тамос", reply: "Ҷавоб додан", edit: "Таҳрир", remove: "Нест кардан",
    copy: "Нусха", cancel: "Бекор кардан", what: "Ин бот чӣ кор карда метавонад?",
    restart: "Аз нав оғоз", send: "Фиристодан",
  },
  tk: {
    message: "Habar", bot: "bot", typing: "ýazýar…", edited: "üýtgedildi",
    start: "Başla", today: "Şu gün", yesterday: "Düýn", photo: "Surat", file: "Faýl",
    place: "Ýer", contact: "Kontakt", reply: "Jogap ber", edit: "Üýtget", remove: "Poz",
    copy: "Göçür", cancel: "Ýatyr", what: "Bu bot näme edip bilýär?",
    restart: "Täzeden başla", send: "Ugrat",
  },
  en: {
    message: "Message", bot: "bot", typing: "typing…", edited: "edited",
    start: "Start", today: "Today", yesterday: "Yesterday", photo: "Photo", file: "File",
    place: "Place", contact: "Contact", reply: "Reply", edit: "Edit", remove: "Delete",
    copy: "Copy", cancel: "Cancel", what: "What can this bot do?",
    restart: "Restart", send: "Send",
  },
};

/** @param {string} language @returns {Words} English where the language is not ours. */
export const wordsIn = (language) => TABLE[language] ?? TABLE.en;
