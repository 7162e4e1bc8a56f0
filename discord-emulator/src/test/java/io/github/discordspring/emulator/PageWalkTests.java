package io.github.discordspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person walks through the chat of the page: messages, and what hangs on them. Pictures
 * of it are kept in {@code target/screenshots}.
 */
class PageWalkTests extends PageTestSupport {

	@Test
	void whatPeopleWriteIsFormattedAndNeverBecomesAPartOfThePage() {
		channel("formatting");
		this.page.write("Hello @bob, **bold** _slanted_ ~~gone~~ `code` <img src=x onerror=\"window.hacked=1\">");
		WebElement message = this.page.message("Hello");
		assertThat(message.getText()).contains("@Bobby", "<img src=x onerror=");
		assertThat(message.findElement(By.cssSelector(".mention")).getText()).isEqualTo("@Bobby");
		assertThat(message.findElement(By.tagName("strong")).getText()).isEqualTo("bold");
		assertThat(message.findElements(By.cssSelector(".message-text img"))).isEmpty();
		this.emulator.guild("Playground").addTextChannel("<img src=x onerror=window.hacked=1>");
		this.emulator.user("bob")
			.says("formatting", "||hidden|| [link](https://example.org) <javascript:window.hacked=1>");
		this.page.message("link").findElement(By.cssSelector(".spoiler")).click();
		assertThat(this.page.message("link").findElements(By.cssSelector("a[href^=javascript]"))).isEmpty();
		this.page.write("🎉");
		this.page.await("large emojis", () -> this.page.css(".jumbo").isDisplayed());
		assertThat(this.page.run("return window.hacked")).isNull();
		this.page.screenshot("formatting");
	}

	@Test
	void aMessageIsEditedRepliedToForwardedPinnedReactedToAndDeleted() {
		channel("actions");
		this.page.write("first");
		this.page.act(this.page.message("first"), "edit");
		this.page.find("editor").sendKeys(" and changed", Keys.ENTER);
		assertThat(this.page.message("first and changed").getText()).contains("(edited)");
		this.emulator.user("bob").says("actions", "a question");
		this.page.act(this.page.message("a question"), "reply");
		this.page.find("reply-bar");
		this.page.write("an answer");
		assertThat(this.page.in(this.page.message("an answer"), "message-reply").getText()).contains("a question");

		this.page.act(this.page.message("a question"), "react");
		this.page.find("emoji-search").sendKeys("rocket", Keys.ENTER);
		WebElement reaction = this.page.in(this.page.message("a question"), "reaction");
		assertThat(reaction.getText()).contains("1");
		reaction.click();
		this.page.await("no reaction",
				() -> this.page.message("a question").findElements(By.cssSelector(".reaction.me")).isEmpty());

		this.page.menu(this.page.message("a question").findElement(By.cssSelector(".message-text")), "pin");
		this.page.await("the system's message", () -> this.page.find("system-message").getText().contains("pinned"));
		this.page.click("pins");
		assertThat(this.page.find("pin-list").getText()).contains("a question");
		this.page.screenshot("pins");
		this.page.type(Keys.ESCAPE);

		this.page.menu(this.page.message("a question").findElement(By.cssSelector(".message-text")), "Forward");
		this.page.click("forward-to-actions");
		this.page.click("forward-submit");
		this.page.await("the forwarded message", () -> this.page.find("forwarded").getText().contains("a question"));
		this.page.screenshot("actions");

		this.page.menu(this.page.message("an answer").findElement(By.cssSelector(".message-text")), "delete");
		this.page.noMessage("an answer");
	}

	@Test
	void theEmojisOfUnicodeAreOfferedByGroupAndFoundByName() {
		channel("emojis");
		this.page.write("look");
		this.page.act(this.page.message("look"), "react");
		assertThat((Long) this.page.run("return document.querySelectorAll('.emoji-choice').length"))
			.isGreaterThan(1_000L);
		assertThat(this.page.css(".emoji-grid").getText()).contains("Often used", "Animals and nature", "Symbols");
		this.page.find("emoji-search").sendKeys("flamingo", Keys.ENTER);
		assertThat(this.page.in(this.page.message("look"), "reaction").getText()).contains("🦩", "1");
	}

	@Test
	void othersWriteEditTypeAndDeleteLive() {
		channel("live");
		EmulatedUser bob = this.emulator.user("bob");
		bob.types("live");
		this.page.await("who types", () -> this.page.find("typing").getText().contains("Bobby is typing"));
		EmulatedMessage message = bob.says("live", "now");
		this.page.message("now");
		bob.edits(message.id(), "later");
		assertThat(this.page.message("later").getText()).contains("(edited)");
		bob.deletes(message.id());
		this.page.noMessage("later");
	}

	@Test
	void filesPicturesAndStickersAreSentAndShown() throws IOException {
		channel("files");
		Path text = Files.writeString(this.folder.resolve("notes.txt"), "hello");
		Path picture = Files.write(this.folder.resolve("coast.png"), PageBot.landscape());
		this.page.upload("file", picture, text);
		assertThat(this.page.find("tray").getText()).contains("coast.png", "notes.txt");
		this.page.write("two files");
		WebElement message = this.page.message("two files");
		assertThat(this.page.in(message, "attachment").getText()).contains("notes.txt", "5 B");
		this.page.await("the picture", () -> (Boolean) this.page.run(
				"const [img] = document.querySelectorAll('.attachment-pictures img'); return Boolean(img && img.naturalWidth > 0)"));
		this.bot.addSticker("Sunrise");
		this.page.click("stickers");
		this.page.click("sticker-Sunrise");
		this.page.find("sticker");
		this.page.screenshot("files");
	}

	@Test
	void pollsAreMadeAndVotedIn() {
		channel("polls");
		this.page.click("add");
		this.page.click("menu-poll");
		this.page.find("poll-question").sendKeys("Tea or coffee?");
		this.page.find("poll-text-0").sendKeys("Tea");
		this.page.find("poll-text-1").sendKeys("Coffee");
		this.page.click("poll-dialog-submit");
		this.page.gone("poll-dialog");
		WebElement poll = this.page.find("poll");
		this.page.click("poll-answer-2");
		this.page.click("poll-vote");
		this.page.await("the result", () -> poll.getText().contains("1 vote") && poll.getText().contains("100%"));
		this.page.screenshot("poll");
		this.page.click("poll-remove");
		this.page.find("poll-results");
	}

	@Test
	void threadsAndPostsAreStarted() {
		channel("threads");
		this.page.write("let us talk");
		this.page.menu(this.page.message("let us talk").findElement(By.cssSelector(".message-text")), "thread");
		this.page.find("thread-name").sendKeys("About it");
		this.page.click("thread-submit");
		this.page.await("the thread", () -> this.page.css("h2.bar-title").getText().contains("About it"));
		this.page.message("let us talk");
		this.page.write("in the thread");
		this.page.message("in the thread");
		this.page.open("threads");
		assertThat(this.page.find("thread-card").getText()).contains("About it");

		this.page.click("channel-ideas");
		this.page.click("new-post");
		this.page.find("thread-name").sendKeys("More colours");
		this.page.find("thread-text").sendKeys("Please!");
		this.page.click("tag-idea");
		this.page.click("thread-submit");
		this.page.message("Please!");
		this.page.click("channel-ideas");
		assertThat(this.page.find("post-More colours").getText()).contains("idea", "Alice");
		this.page.screenshot("forum");
	}

	@Test
	void unreadMessagesAreMarkedAndOthersWriteToo() {
		this.emulator.guild("Playground").addTextChannel("waiting");
		this.page.open("random");
		this.emulator.user("bob").says("waiting", "look, <@" + this.emulator.user("alice").id() + ">");
		this.page.await("the mention", () -> this.page.find("channel-waiting").getText().contains("1"));
		this.page.open("waiting");
		this.page.find("unread-line");
		this.page.choose("user-picker", "Bobby");
		this.page.await("the placeholder",
				() -> this.page.find("composer").getDomAttribute("placeholder").endsWith("as Bobby"));
		this.page.write("it is me");
		assertThat(this.page.message("it is me").getDomAttribute("data-author")).isEqualTo("bob");
		this.page.gone("channel-staff");
		this.page.choose("user-picker", "Alice");
		this.page.find("channel-staff");
	}

	@Test
	void voiceIsJoinedAndLeftAndBotsAreWrittenToAlone() {
		this.page.click("channel-Lounge");
		this.page.find("voice-alice");
		this.page.click("voice-mute");
		this.page.screenshot("voice");
		this.page.click("voice-leave");
		this.page.gone("voice-alice");
		this.page.click("direct-messages");
		this.page.await("the bot", () -> this.page.css("h2.bar-title").getText().contains("Helper"));
		this.page.write("psst");
		this.page.message("psst");
		this.page.click("guild-Playground");
	}

	@Test
	void aLongChannelStaysBoundedAndOlderMessagesFollow() {
		String id = channel("long");
		EmulatedUser bob = this.emulator.user("bob");
		for (int number = 0; number < 400; number++) {
			bob.says(Long.parseUnsignedLong(id), "message " + number);
		}
		this.page.message("message 399");
		assertThat((Long) this.page.run("return document.querySelectorAll('.message').length"))
			.isLessThanOrEqualTo(250);
		this.page.open("random");
		this.page.open("long");
		this.page.message("message 399");
		for (String wanted : new String[] { "message 330", "message 280", "message 120", "message 0" }) {
			this.page.await(wanted, () -> {
				this.page.run("document.querySelector('.messages').scrollTop = 0");
				return (Boolean) this.page.run("return [...document.querySelectorAll('.message-text')]"
						+ ".some((text) => text.textContent.trim() === arguments[0])", wanted);
			});
			assertThat((Long) this.page.run("return document.querySelectorAll('.message').length"))
				.isLessThanOrEqualTo(250);
		}
		this.page.click("jump");
		this.page.message("message 399");
	}

	@Test
	void thePageIsUsedWithTheKeyboardAlone() {
		channel("keys");
		this.page.write("mine");
		this.page.message("mine");
		this.page.find("composer").sendKeys(Keys.ARROW_UP);
		assertThat(this.page.find("editor").isDisplayed()).isTrue();
		this.page.find("editor").sendKeys(Keys.ESCAPE);
		this.page.gone("editor");
		assertThat(this.page.focused()).isEqualTo("composer");
		this.page.find("messages").sendKeys(Keys.ARROW_UP);
		assertThat(this.page.focused()).isEqualTo("message");
		this.page.type(Keys.TAB, Keys.TAB);
		assertThat(this.page.run("return Boolean(document.activeElement.closest('.message-actions'))")).isEqualTo(true);
		this.page.find("composer").sendKeys("@car");
		this.page.find("mention-list");
		this.page.type(Keys.TAB);
		this.page.type("hi", Keys.ENTER);
		assertThat(this.page.message("hi").getText()).contains("@Carol hi");
	}

	@Test
	void thePageIsReadableOnAPhoneAndInBothSchemes() {
		this.page.open("general");
		this.page.click("appearance");
		this.page.click("menu-Light");
		assertThat(this.page.run("return document.documentElement.dataset.bsTheme")).isEqualTo("light");
		this.page.screenshot("light");
		this.page.click("appearance");
		this.page.click("menu-Dark");
		assertThat(this.page.run("return document.documentElement.dataset.bsTheme")).isEqualTo("dark");
		this.page.size(390, 844);
		try {
			this.page.click("open-places");
			this.page.screenshot("phone-channels");
			this.page.click("channel-random");
			this.page.await("the drawer to close",
					() -> !this.page.run("return document.querySelector('#places').classList.contains('show')")
						.equals(true));
			this.page.write("from a phone");
			this.page.message("from a phone");
			assertThat((Long) this.page.run("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
			this.page.click("open-members");
			this.page.find("member-bob");
			this.page.screenshot("phone-members");
			this.page.type(Keys.ESCAPE);
			this.page.gone("member-bob");
		}
		finally {
			this.page.size(1280, 800);
		}
	}

	@Test
	void whoMayNotWriteIsTold() {
		long id = this.emulator.guild("Playground").addTextChannel("readonly");
		this.page.choose("user-picker", "Carol");
		this.bot.rest()
			.put("/channels/" + Long.toUnsignedString(id) + "/permissions/" + this.emulator.user("carol").id(),
					"{\"type\":1,\"deny\":\"" + Permission.SEND_MESSAGES.mask() + "\"}");
		this.page.click("channel-readonly");
		this.page.await("the notice", () -> this.page.css(".composer-closed").getText().contains("permission"));
		this.page.choose("user-picker", "Alice");
		this.page.find("composer");
	}

}
