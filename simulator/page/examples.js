/** Tips a newcomer can try with one tap. */

/** @type {{label: string, language: string, words: string}[]} */
export const EXAMPLES = [
  {
    label: "Кыргызча · Ак-Суу",
    language: "ky",
    words:
      "Кечээ кечинде Каракол шаарынын жанындагы Ак-Сууда эки киши илбирс терисин " +
      "сатып жатканын көрдүм. Ак түстөгү унаа менен келишти.",
  },
  {
    label: "English · Sary-Tash",
    language: "en",
    words:
      "Just now near Sary-Tash, Kyrgyzstan: three men are loading Marco Polo sheep horns " +
      "into a truck, and they have rifles.",
  },
  {
    label: "About nothing",
    language: "en",
    words: "Hello! Does anybody here know a good place to buy hiking boots?",
  },
];
