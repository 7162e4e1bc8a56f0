package io.github.discordspring.emulator;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person uses what a bot offers on the page: commands, components, forms, menus.
 * Pictures of it are kept in {@code target/screenshots}.
 */
class PageInteractionTests extends PageTestSupport {

	@Test
	void aCommandIsFilledInOptionByOption() throws IOException {
		channel("commands");
		this.page.command("order");
		this.page.find("choice-Pizza with olives");
		this.page.screenshot("command");
		this.page.find("command-option-dish").sendKeys("soup");
		this.page.find("choice-Soup of the day");
		this.page.find("command-option-dish").sendKeys(Keys.ESCAPE, Keys.ENTER);
		this.page.await("what is missing", () -> this.page.find("option-hint").getText().contains("required"));
		this.page.click("choice-Large");
		this.page.click("more-options");
		this.page.click("add-pieces");
		this.page.find("command-option-pieces").sendKeys("12", Keys.ENTER);
		this.page.await("what is wrong", () -> this.page.find("option-hint").getText().contains("at most 9"));
		this.page.find("command-option-pieces").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, "3");
		for (String[] picked : new String[][] { { "hot", "True" }, { "for", "Bobby" }, { "to", "random" },
				{ "team", "@Crew" }, { "about", "Carol" } }) {
			this.page.click("more-options");
			this.page.click("add-" + picked[0]);
			this.page.find("command-option-" + picked[0]).sendKeys(picked[1]);
			this.page.click("choice-" + picked[1]);
		}
		this.page.click("more-options");
		this.page.click("add-tip");
		this.page.find("command-option-tip").sendKeys("2.5");
		this.page.click("more-options");
		this.page.click("add-photo");
		this.page.upload("command-option-photo", Files.write(this.folder.resolve("dish.png"), PageBot.landscape()));
		this.page.screenshot("command-filled");
		this.page.find("command-option-tip").sendKeys(Keys.ENTER);
		assertThat(this.page.message("Ordered").getText()).contains("dish=soup", "size=l", "pieces=3", "tip=2.5",
				"hot=true", "for=" + this.emulator.user("bob").id(), "to=" + this.emulator.channelId("random"),
				"about=" + this.emulator.user("carol").id(), "photo=");
		this.page.command("role list");
		this.page.message("Crew, Helpers");
	}

	@Test
	void answersAreAwaitedPrivateOrMissing() {
		channel("answers");
		this.page.command("secret");
		WebElement secret = this.page.message("swordfish");
		assertThat(secret.getText()).contains("Only you can see this");
		this.page.command("slow");
		this.page.find("thinking");
		this.page.screenshot("thinking");
		this.bot.keepPromises();
		this.page.message("It is 42.");
		secret.findElement(By.cssSelector(".only-you button")).click();
		this.page.noMessage("swordfish");
		this.page.command("silent");
		this.page.await("the failure",
				() -> this.page.find("interaction-failure").getText().contains("did not respond"));
		this.page.screenshot("did-not-respond");
	}

	@Test
	void commandsOfMenusAreUsedOnMessagesAndUsers() {
		channel("menus");
		this.emulator.user("bob").says("menus", "something wise");
		this.page.menu(this.page.message("something wise").findElement(By.cssSelector(".message-text")), "Quote");
		assertThat(this.page.message("is quoted").getText()).contains("Only you can see this");
		this.page.menu(this.page.find("member-carol"), "Greet");
		assertThat(this.page.message("Hello").getText()).contains("@Carol");
		this.page.click("member-bob");
		this.page.screenshot("menu");
		this.page.click("menu-Mention");
		this.page.await("the mention",
				() -> String.valueOf(this.page.find("composer").getDomProperty("value")).contains("@Bobby"));
		this.page.find("composer").clear();
	}

	@Test
	void buttonsAndSelectsOfAllKindsAreUsed() {
		channel("components");
		this.page.command("buttons");
		WebElement message = this.page.message("Press or pick");
		this.page.screenshot("buttons");
		assertThat(this.page.in(message, "button-b4").isEnabled()).isFalse();
		this.page.click("button-b2");
		this.page.message("A six.");
		this.page.click("select-user");
		this.page.type("bob", Keys.ENTER);
		assertThat(this.page.message("Picked").getText()).contains("@Bobby");
		this.page.click("select-channel");
		this.page.click("option-" + this.emulator.channelId("random"));
		assertThat(this.page.message("#random").getText()).contains("Picked");
		this.page.click("select-role");
		this.page.type("crew", Keys.ENTER, Keys.ESCAPE);
		this.page.message("Picked roles");
		this.page.click("select-either");
		this.page.type("carol", Keys.ENTER);
		this.page.message("Picked " + this.emulator.user("carol").id());
		this.page.click("button-b3");
		this.page.await("the failure", () -> this.page.message("Press or pick").getText().contains("did not respond"));
		this.page.click("button-b1");
		this.page.message("You pressed Primary.");
		this.page.noMessage("Press or pick");
	}

	@Test
	void componentsThatLayOutAreShown() {
		channel("layout");
		this.page.command("card");
		WebElement card = this.page.message("Trip to the coast");
		for (String part : new String[] { "container", "section", "thumbnail", "separator", "gallery", "file" }) {
			this.page.in(card, part);
		}
		assertThat(card.findElements(By.cssSelector("[data-testid=unknown-component]"))).isEmpty();
		this.page.await("the pictures", () -> (Boolean) this.page
			.run("return [...document.querySelectorAll('.gallery img')].every((img) => img.naturalWidth > 0)"));
		this.page.screenshot("card");
		card.findElement(By.cssSelector(".spoiler-reveal")).click();
		this.page.click("select-seat");
		this.page.click("option-window");
		this.page.message("Picked window");
		this.page.click("button-join");
		this.page.message("You are in.");
		this.page.command("embed");
		assertThat(this.page.in(this.page.message("Here it is"), "embed").getText()).contains("Weather office",
				"Tomorrow", "Morning", "Made up");
		this.page.screenshot("embed");
	}

	@Test
	void formsAreFilledInAndWhatIsMissingIsTold() throws IOException {
		channel("forms");
		this.page.command("form");
		this.page.click("modal-submit");
		assertThat(this.page.find("modal").getText()).contains("This field is required.", "Choose at least one.");
		this.page.screenshot("form");
		this.page.find("modal-field-title").sendKeys("It fails");
		this.page.find("modal-field-text").sendKeys("At night", Keys.ENTER, "only");
		this.page.click("select-kind");
		this.page.click("option-mistake");
		this.page.click("select-who");
		this.page.type("bob", Keys.ENTER, Keys.ESCAPE);
		this.page.click("modal-submit");
		assertThat(this.page.message("Thank you").getText()).contains("title=It fails", "kind=mistake",
				"who=" + this.emulator.user("bob").id());
		this.page.gone("modal");

		this.page.command("details");
		this.page.click("modal-field-bad-much");
		this.page.click("modal-field-tell-bob");
		this.page.click("modal-field-read");
		this.page.upload("modal-field-pictures", Files.write(this.folder.resolve("one.png"), PageBot.landscape()));
		this.page.screenshot("form-ticks");
		this.page.click("modal-submit");
		assertThat(this.page.message("bad=much").getText()).contains("tell=alice+bob", "read=true", "pictures=");
		this.page.gone("modal");
	}

	@Test
	void aPollOfTheBotIsVotedIn() {
		channel("votes");
		this.page.command("poll");
		this.page.find("poll");
		this.page.click("poll-answer-1");
		this.page.click("poll-vote");
		this.page.await("the vote", () -> this.page.find("poll-total").getText().startsWith("1 vote"));
		this.emulator.user("bob").votes(this.emulator.messages("votes").get(0).id(), 2);
		this.page.await("both votes", () -> this.page.find("poll-total").getText().startsWith("2 votes"));
	}

	@Test
	void theDeveloperSeesWhatGoesOverTheWireAndMakesThingsGoWrong() {
		channel("wire");
		this.page.command("role list");
		this.page.message("Crew, Helpers");
		this.page.click("developer-view");
		this.page.click("kind-gateway");
		this.page.find("traffic-filter").sendKeys("INTERACTION_CREATE");
		WebElement entry = this.page.find("traffic-entry");
		entry.findElement(By.tagName("button")).click();
		assertThat(entry.findElement(By.tagName("pre")).getText()).contains("\"name\": \"role\"", "\"token\": \"***\"");
		this.page.screenshot("developer");
		this.page.click("kind-rest");
		this.page.find("traffic-filter").clear();
		this.page.find("traffic-filter").sendKeys("callback");
		this.page.await("the answer", () -> this.page.find("traffic-entry").getText().contains("204"));
		this.page.click("pause");
		this.page.await("the pause", () -> this.page.find("pause").getText().contains("Go on"));
		this.page.click("pause");
		this.page.click("clear-traffic");
		this.page.gone("traffic-entry");
		this.page.click("tab-connections");
		this.page.await("the shard", () -> this.page.find("connection").getText().contains("shard 0 of 1"));
		this.page.screenshot("developer-connections");
		this.page.click("tab-limits");
		this.bot.rest().post("/channels/" + this.emulator.channelId("wire") + "/messages", "{\"content\":\"hi\"}");
		this.page.await("the bucket", () -> this.page.find("limits").getText().contains("/channels/{channel_id}"));
		this.page.screenshot("developer-limits");
		this.page.click("tab-faults");
		this.page.css("[data-testid='fault-stall'] [type=submit]").click();
		this.page.await("the fault", () -> this.page.find("active-faults").getText().contains("Stall"));
		this.page.screenshot("developer-faults");
		this.page.click("clear-faults");
		this.page.gone("active-faults");
		this.page.open("general");
	}

}
