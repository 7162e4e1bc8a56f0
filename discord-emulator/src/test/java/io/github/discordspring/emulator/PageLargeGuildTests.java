package io.github.discordspring.emulator;

import java.io.IOException;

import io.github.discordspring.emulator.generate.Activity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person in a server of 10,000 members and 500 channels, in a real browser.
 */
class PageLargeGuildTests {

	/** What a quiet machine takes is a tenth of it. */
	private static final double LONGEST_LOAD_MILLIS = 30_000;

	private DiscordEmulator emulator;

	private PageBrowser page;

	@BeforeEach
	void open() throws IOException {
		this.emulator = DiscordEmulator.builder().rateLimits(false).start();
		EmulatedGuild crowd = this.emulator.addLargeGuild("Crowd", 10_000, 500, 1);
		crowd.addMember(this.emulator.user("alice"));
		this.page = PageBrowser.start(this.emulator.pageUrl());
	}

	@AfterEach
	void close() {
		if (this.page != null) {
			assertThat(this.page.errors()).isEmpty();
			this.page.close();
		}
		this.emulator.close();
	}

	private long count(String selector) {
		return (Long) this.page.run("return document.querySelectorAll(arguments[0]).length", selector);
	}

	private void enter() {
		this.page.click("guild-Crowd");
		this.page.await("the members", () -> count(".member") > 100);
		this.page.await("the channels", () -> count(".channel") > 300);
	}

	@Test
	void membersAndChannelsAreShownScrolledAndFound() {
		enter();
		double loaded = ((Number) this.page.run(
				"return performance.getEntriesByType('navigation')[0].duration + performance.getEntriesByType('resource')"
						+ ".filter(({ name }) => name.endsWith('/state')).map(({ duration }) => duration)[0]"))
			.doubleValue();
		assertThat(loaded).isLessThan(LONGEST_LOAD_MILLIS);
		// Few of many are in the page, and more on request
		assertThat(count(".member")).isLessThan(2_000);
		long before = count(".member");
		this.page.click("members-more");
		this.page.await("more members", () -> count(".member") > before);
		this.page.run("document.querySelector('.member-groups').scrollTop = 1e6");
		this.page.run("document.querySelector('.channels').scrollTop = 1e6");
		assertThat((Boolean) this.page.run("return document.querySelector('.channels').scrollTop > 1000")).isTrue();
		this.page.screenshot("large-server");
		String wanted = "alice";
		this.page.find("member-search").sendKeys(wanted);
		this.page.await("the member who is looked for", () -> count(".member") < 50);
		this.page.find("member-" + wanted);
		this.page.find("member-search").sendKeys("xyzzy");
		this.page.await("nobody", () -> this.page.find("members-none").isDisplayed());
	}

	@Test
	void aChannelIsFoundByItsNameAndOpened() {
		enter();
		String name = (String) this.page.run(
				"return [...document.querySelectorAll('.channel:has(.bi-hash) .channel-name')].at(-1).textContent.trim()");
		this.page.find("channel-search").sendKeys(name);
		this.page.await("few channels", () -> count(".channel") < 20);
		this.page.type(Keys.ENTER);
		this.page.await("the channel",
				() -> String.valueOf(this.page.run("return document.title")).contains("#" + name));
		this.page.find("channel-search").sendKeys(Keys.ESCAPE);
		this.page.await("all channels", () -> count(".channel") > 300);
	}

	@Test
	void peopleComeAndGoWhileOneWrites() {
		enter();
		EmulatedGuild crowd = this.emulator.guild("Crowd");
		// Closed with the emulator
		crowd.generateTraffic(200, 1, Activity.PRESENCES);
		for (int count = 0; count < 5; count++) {
			this.page.write("still here " + count);
			this.page.message("still here " + count);
		}
	}

}
