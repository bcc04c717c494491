"""A tip travels from a citizen's chat to the right agency's chat."""

from tests.hotline import Hotline


async def test_a_text_tip_reaches_the_desk_that_must_act(hotline: Hotline) -> None:
    bakyt, amina = hotline.person("Bakyt"), hotline.person("Amina", phone="en")
    desk = await hotline.desk("kg_sets", bakyt)
    await hotline.triage_desk(bakyt)

    amina.starts()
    await hotline.settle()
    assert amina.sees("Tell me what you saw")

    amina.says("At the bazaar in Osh a man sells snow leopard skins from under the counter")
    await hotline.settle()
    assert amina.sees("snow leopard")

    amina.taps("Send now")
    await hotline.settle()

    assert amina.sees("Sent.")
    assert desk.sees("snow leopard")
    assert desk.sees("under the counter")


async def test_an_acknowledgement_is_told_to_the_reporter(hotline: Hotline) -> None:
    bakyt, amina = hotline.person("Bakyt"), hotline.person("Amina", phone="en")
    desk = await hotline.desk("kg_sets", bakyt)
    amina.says("At the bazaar in Osh a man sells snow leopard skins")
    await hotline.settle()
    amina.taps("Send now")
    await hotline.settle()

    bakyt.taps("Acknowledge", in_=desk)
    await hotline.settle()

    assert desk.sees("Seen by Bakyt")
    assert amina.sees("There is news from the line")
