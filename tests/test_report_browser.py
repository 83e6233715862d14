"""The HTML report in a real browser: keyboard, dark, narrow and on paper, copying, nothing on the console.

It needs Debian's chromium and chromium-driver, and Selenium; ``MTLINT_TEST_AXE`` may name axe.min.js of axe-core. What
is missing skips the tests, unless ``MTLINT_TEST_BROWSER`` says that it must be there.
"""

import importlib.util
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lint import lint_text
from lint.reports import html
from lint.reports.model import Style

BAD = "Rescuers dug the the rubble and rubble on Monday, and they could'nt find find {}."


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    installed = importlib.util.find_spec("selenium") is not None
    if not (browser and driver and installed):
        if "MTLINT_TEST_BROWSER" in os.environ:
            raise AssertionError("no chromium, chromedriver or Selenium")
        pytest.skip("no chromium, chromedriver or Selenium")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    found = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield found
    found.quit()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    reports = [lint_text(BAD.format(f"people in {n} towns"), path=f"{n}.txt") for n in range(5)]
    reports.append(
        lint_text(json.dumps([{"id": n, "title": f"Story {n}", "body": BAD} for n in (7, 8)]), path="a.json")
    )
    file = tmp_path / "report.html"
    file.write_text("".join(html.report(reports, Style())), "utf-8")
    browser.set_window_size(1200, 900)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    browser.get(file.as_uri())
    yield browser
    assert [entry for entry in browser.get_log("browser") if "favicon" not in entry["message"]] == []


def test_the_keyboard_moves_between_findings(page: Any) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    button = page.find_element(By.CSS_SELECTOR, "button[data-step='1']")
    button.send_keys(Keys.ENTER)
    first = page.switch_to.active_element.get_attribute("href")
    button.send_keys(Keys.ENTER)
    assert "#a" in first
    assert page.switch_to.active_element.get_attribute("href") != first
    assert " of " in page.find_element(By.CSS_SELECTOR, ".steps output").text


def test_a_click_copies_a_proposal(page: Any) -> None:
    from selenium.webdriver.common.by import By

    button = page.find_element(By.CSS_SELECTOR, "button.copy")
    wording = page.execute_script("return arguments[0].parentElement.querySelector('ins').textContent", button)
    page.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    page.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button)
    button.click()
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(page, 5).until(lambda _: button.text == "Copied")
    read = "navigator.clipboard.readText().then(arguments[0], () => arguments[0](null))"
    assert page.execute_async_script(read) in (wording, None)  # a window without focus may not read it


def test_the_ten_to_fix_first_and_the_articles_of_a_file(page: Any) -> None:
    from selenium.webdriver.common.by import By

    first = page.find_elements(By.CSS_SELECTOR, ".first li")
    assert 2 <= len(first) <= html.MOST_FIRST
    assert "error" in first[0].text
    first[0].find_element(By.TAG_NAME, "a").click()
    assert page.execute_script("return document.querySelector(location.hash) !== null")
    names = [link.text for link in page.find_elements(By.CSS_SELECTOR, ".index th bdi")]
    assert {"Story 7", "Story 8"} <= set(names)
    assert "a.json #7" in page.find_element(By.CSS_SELECTOR, ".index").text


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_runs_out_of_a_narrow_window(page: Any, width: int) -> None:
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 700, "deviceScaleFactor": 1, "mobile": False}
    )
    wide, shown = page.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
    page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert wide <= shown


def test_dark_and_on_paper(page: Any) -> None:
    colours = "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]"
    light = page.execute_script(colours)
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    )
    assert page.execute_script(colours) != light
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    hidden = "return [...document.querySelectorAll('.copy, .steps')].every((each) => each.offsetParent === null)"
    assert page.execute_script(hidden)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Any, scheme: str) -> None:
    file = os.environ.get("MTLINT_TEST_AXE")
    if not file:
        pytest.skip("MTLINT_TEST_AXE names no axe.min.js")
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    page.execute_cdp_cmd("Runtime.evaluate", {"expression": Path(file).read_text("utf-8")})
    found = page.execute_async_script("axe.run().then((result) => arguments[0](result.violations))")
    assert [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []
