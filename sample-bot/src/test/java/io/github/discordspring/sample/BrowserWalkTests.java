package io.github.discordspring.sample;

import java.io.IOException;
import java.nio.file.Path;

import io.github.discordspring.emulator.DiscordEmulator;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person opens the page of the emulator and talks to the sample bot. The picture in the
 * README is made here.
 */
@SpringBootTest(properties = { "discord.token=", "discord.emulator.enabled=auto" })
class BrowserWalkTests {

	private static final String BOT = "Sample Bot";

	@Autowired
	private DiscordEmulator emulator;

	@Test
	void aPersonWritesUsesACommandAndPressesTheButton() throws IOException {
		try (Browser browser = Browser.open(this.emulator.pageUrl())) {
			browser.find("composer").sendKeys("!ping", Keys.ENTER);
			assertThat(browser.message(BOT, "Pong! alice").isDisplayed()).isTrue();

			browser.find("composer").sendKeys("/ping");
			browser.find("command-ping").click();
			browser.find("command-option-answer").sendKeys("Pong!", Keys.ENTER);
			WebElement answer = browser.message(BOT, "Hello, alice.");
			assertThat(answer.isDisplayed()).isTrue();

			browser.find("button-ping/1").click();
			assertThat(browser.message(BOT, "Pong, and again: 1").isDisplayed()).isTrue();
			browser.find("button-ping/2");

			browser.find("composer").sendKeys("/roll");
			browser.find("command-roll").click();
			browser.find("command-option-kind").sendKeys("D1");
			browser.find("choice-D100").click();
			browser.find("command-option-kind").sendKeys(Keys.ENTER);
			assertThat(browser.message(BOT, " · ").isDisplayed()).isTrue();

			browser.screenshot(Path.of("target", "emulator.png"));
		}
	}

}
