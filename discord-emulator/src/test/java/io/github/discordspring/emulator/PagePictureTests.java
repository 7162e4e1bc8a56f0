package io.github.discordspring.emulator;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures that the documentation shows: {@code show-chat} and
 * {@code show-developer} in {@code target/screenshots}.
 */
@Timeout(300)
class PagePictureTests {

	@Test
	void peopleTalkABotHelpsAndADeveloperWatches() throws IOException {
		try (DiscordEmulator emulator = PageBot.emulator(0);
				PageBot bot = PageBot.start(emulator);
				PageBrowser page = PageBrowser.start(emulator.pageUrl())) {
			page.size(1280, 960);
			page.click("appearance");
			page.click("menu-Dark");
			talk(emulator, page);
			page.screenshot("show-chat");
			page.size(1280, 720);
			bot.rest().get("/channels/1");
			page.click("developer-view");
			page.await("the refused request", () -> page.find("traffic").getText().contains("404"));
			page.await("the answer",
					() -> page.run("document.querySelectorAll('.traffic-row')[2].click(); return true"));
			WebElement entry = page.css(".traffic-detail");
			assertThat(entry.findElement(By.tagName("pre")).getText()).isNotEmpty();
			page.screenshot("show-developer");
			end(emulator);
			page.await("the loss", () -> page.find("notice").getText().contains("connection to the emulator is lost"));
		}
	}

	private static void end(DiscordEmulator emulator) {
		emulator.close();
	}

	private static void talk(DiscordEmulator emulator, PageBrowser page) {
		EmulatedUser bob = emulator.user("bob");
		page.open("general");
		EmulatedMessage asked = bob.says("general", "Morning! Who is in for **Saturday**? 🌊");
		emulator.user("carol").reacts(asked.id(), "🎉");
		emulator.user("alice").reacts(asked.id(), "🎉");
		page.act(page.message("Morning"), "reply");
		page.write("Me! @Helper can plan it");
		page.message("Me!");
		page.click("channel-Lounge");
		page.find("voice-alice");
		page.command("trip");
		page.message("Trip to the coast");
		page.command("poll");
		page.find("poll");
		page.click("poll-answer-2");
		page.click("poll-vote");
		bob.votes(emulator.messages("general").get(3).id(), 1);
		page.await("the votes", () -> page.find("poll-total").getText().startsWith("2 votes"));
		bob.says("random", "unread");
		page.find("composer").click();
		emulator.user("carol").types("general");
		page.await("who types", () -> page.find("typing").getText().contains("Carol"));
		page.run("const list = document.querySelector('.messages'); list.scrollTop = list.scrollHeight");
	}

}
