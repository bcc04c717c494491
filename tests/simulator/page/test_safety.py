"""What strangers type stays words, and the page asks nobody but its own server."""

import pytest
from playwright.async_api import Page, expect

from simulator import Person
from tests.simulator.page.viewer import Viewer
from tests.simulator.wiretap import Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
RENDER = """async (html) => {
  const { safeNodes } = await import("/page/safehtml.js");
  const box = document.createElement("div");
  box.append(safeNodes(html, null));
  return box.innerHTML;
}"""


async def test_markup_that_a_reporter_types_is_shown_as_typed(
    viewer: Viewer, amina: Person
) -> None:
    hostile = "<img src=x onerror=alert(1)><b>bold?</b>"
    amina.says(hostile)

    await viewer.opens()

    await viewer.sees(hostile)
    await expect(viewer.bubble(hostile).locator(".words > *")).to_have_count(0)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<b>a</b><i>b</i>", "<b>a</b><i>b</i>"),
        ("<b onclick='steal()'>a</b>", "<b>a</b>"),
        ("<script>steal()</script>a", "a"),
        ("<style>*{display:none}</style>a", "a"),
        ("<img src=x onerror=steal()>a", "a"),
        ("<iframe src='/'></iframe><svg><a>x</a></svg>", "x"),
        ("<a href='javascript:steal()'>a</a>", "a"),
        ("<span class='badge'>a</span>", "a"),
        ("<form action='/sim/faults'><button>a</button></form>", "a"),
        ("5 &lt; 6 &amp; 7", "5 &lt; 6 &amp; 7"),
        ("<blockquote>a</blockquote>\n\nb", "<blockquote>a</blockquote>\nb"),
    ],
)
async def test_only_the_few_safe_tags_pass(workbench: Page, given: str, kept: str) -> None:
    assert await workbench.evaluate(RENDER, given) == kept


async def test_a_link_opens_elsewhere_and_tells_nothing_of_this_page(workbench: Page) -> None:
    link = await workbench.evaluate(RENDER, "<a href='https://example.org/a'>a</a>")

    assert 'rel="noopener noreferrer"' in link
    assert 'target="_blank"' in link


async def test_the_page_asks_only_its_own_server(viewer: Viewer, amina: Person) -> None:
    amina.sends_photo()
    amina.shares_place(42.49, 78.39)

    await viewer.opens()
    await expect(viewer.part("phone-messages").locator("img")).to_be_visible()
    await viewer.part("pin").click()

    own = (viewer.url, "data:", "blob:")
    assert [address for address in viewer.asked if not address.startswith(own)] == []


async def test_a_script_that_slips_in_does_not_run(workbench: Page) -> None:
    slip = """() => {
      const script = document.createElement("script");
      script.textContent = "window.slipped = true";
      document.body.append(script);
      return window.slipped === true;
    }"""

    assert await workbench.evaluate(slip) is False


async def test_a_command_in_the_bots_words_can_be_tapped(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await wire.sendMessage(chat_id=amina.id, text="See /help, not a/b or http://a.b/help")
    await viewer.opens()

    await viewer.part("phone-messages").get_by_role("button", name="/help").click()

    [update] = await wire.updates(timeout=5)
    assert update["message"]["text"] == "/help"
