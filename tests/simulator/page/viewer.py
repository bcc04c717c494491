"""A person who looks at the chat page and works it."""

from io import BytesIO

from PIL import Image
from playwright.async_api import ConsoleMessage, FilePayload, Locator, Page, expect


class Viewer:
    """Verbs of somebody in front of the page; `errors` is what the browser complained of."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.errors: list[str] = []
        self.asked: list[str] = []
        page.set_default_timeout(5_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._note)
        page.on("request", lambda request: self.asked.append(request.url))

    def part(self, testid: str) -> Locator:
        return self.page.get_by_test_id(testid)

    async def opens(self) -> None:
        await self.page.goto(self.url)
        await expect(self.part("connection")).to_have_text("Live")

    async def writes(self, words: str) -> None:
        await self.part("composer").fill(words)
        await self.part("composer").press("Enter")

    def bubble(self, words: str, where: str = "phone-messages") -> Locator:
        return self.part(where).get_by_test_id("bubble").filter(has_text=words)

    async def sees(self, words: str, where: str = "phone-messages") -> None:
        await expect(self.bubble(words, where)).to_be_visible()

    async def taps(self, label: str, where: str = "phone-messages") -> None:
        await self.part(where).get_by_test_id("inline").filter(has_text=label).click()

    async def attaches(self, *pictures: FilePayload, as_file: bool = False) -> None:
        chooser = self.part("attach-file" if as_file else "attach").locator("input")
        await chooser.set_input_files(list(pictures))
        await expect(self.part("staged")).to_have_count(len(pictures))

    async def chooses(self, entry: str, words: str, where: str = "phone-messages") -> None:
        """From the menu of the bubble with these words."""
        await self.bubble(words, where).hover()
        await self.bubble(words, where).get_by_label("Message menu").click()
        await self.page.get_by_role("menuitem", name=entry, exact=True).click()

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(message.text)


def picture(name: str, colour: str) -> FilePayload:
    """A small JPEG as the file chooser gives it."""
    content = BytesIO()
    Image.new("RGB", (64, 48), colour).save(content, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": content.getvalue()}


def buttons(**labels: str) -> dict[str, list[list[dict[str, str]]]]:
    """An inline keyboard of one row; names are the data."""
    row = [{"text": label, "callback_data": name} for name, label in labels.items()]
    return {"inline_keyboard": [row]}
