package io.github.discordspring.emulator;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An emulator with a bot, and the page of it in a browser, for all tests of a class.
 */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
abstract class PageTestSupport {

	@TempDir
	Path folder;

	DiscordEmulator emulator;

	PageBot bot;

	PageBrowser page;

	@BeforeAll
	void open() throws IOException {
		this.emulator = PageBot.emulator(0);
		this.bot = PageBot.start(this.emulator);
		this.page = PageBrowser.start(this.emulator.pageUrl());
	}

	@AfterAll
	void close() {
		if (this.page != null) {
			this.page.close();
		}
		this.bot.close();
		this.emulator.close();
	}

	/** Makes a channel for one test, and opens it. */
	String channel(String name) {
		long id = this.emulator.guild("Playground").addTextChannel(name);
		this.page.open(name);
		return Long.toUnsignedString(id);
	}

}
