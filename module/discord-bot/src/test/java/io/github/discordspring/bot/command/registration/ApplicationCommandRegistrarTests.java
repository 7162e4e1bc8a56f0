package io.github.discordspring.bot.command.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Declared commands against registered ones.
 */
class ApplicationCommandRegistrarTests {

	private static final String GLOBAL = "/applications/500/commands";

	private final TestDiscord discord = new TestDiscord();

	private final DiscordRestClient rest = this.discord.client();

	private final List<ApplicationCommandRequest> declared = declarations();

	@AfterEach
	void stop() {
		this.rest.close();
		this.discord.close();
	}

	@Test
	void commandsThatAreMissingAreRegisteredAndThenNeverSentAgain() {
		try (Logs logs = new Logs(ApplicationCommandRegistrar.class)) {
			register();
			assertThat(routes()).containsExactly("GET /applications/@me", "GET " + GLOBAL, "PUT " + GLOBAL);
			assertThat(logs.lines()).singleElement().asString().contains("INFO", "added [roll, admin]");
		}
		register();
		register();
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
	}

	@Test
	void whateverChangesInACommandIsSent() {
		ApplicationCommandRequest roll = this.declared.get(0);
		ApplicationCommandOption sides = Objects.requireNonNull(roll.options()).get(0);
		ApplicationCommandOption letter = roll.options().get(1);
		ApplicationCommandOption fewer = letter.toBuilder().choices(letter.choices().subList(0, 2)).build();
		List<ApplicationCommandRequest> changes = List.of(roll.toBuilder().description("Rolls more").build(),
				roll.toBuilder().options(List.of(sides)).build(),
				roll.toBuilder().options(List.of(sides.toBuilder().required(false).build(), letter)).build(),
				roll.toBuilder().options(List.of(sides.toBuilder().maxValue(6.0).build(), letter)).build(),
				roll.toBuilder().options(List.of(sides, fewer)).build(),
				roll.toBuilder().nameLocalizations(Map.of("de", "wurf")).build());
		for (ApplicationCommandRequest change : changes) {
			register();
			try (Logs logs = new Logs(ApplicationCommandRegistrar.class)) {
				registrar().register(List.of(change, this.declared.get(1))).block(Duration.ofSeconds(10));
				assertThat(logs.lines()).as("%s", change)
					.singleElement()
					.asString()
					.contains("changed [roll]", "added []", "removed []");
			}
		}
	}

	@Test
	void aSlashCommandThatIsNoLongerDeclaredIsRemovedAndCommandsOfOtherTypesStay() {
		this.discord.register(GLOBAL,
				"[{'id':'1','application_id':'500','type':1,'name':'old','description':'d','version':'1'},"
						+ "{'id':'2','application_id':'500','type':2,'name':'High five','description':'','version':'1',"
						+ "'name_localizations':{'de':'Abklatschen'},'contexts':[0]}]");
		try (Logs logs = new Logs(ApplicationCommandRegistrar.class)) {
			register();
			assertThat(logs.lines()).singleElement().asString().contains("removed [old]");
		}
		Request put = this.discord.awaitRequest("PUT " + GLOBAL);
		assertThat(put.body().findValuesAsString("name")).contains("roll", "admin", "High five").doesNotContain("old");
		assertThat(put.body().path(2).toString()).contains("\"de\":\"Abklatschen\"", "\"contexts\":[0]")
			.doesNotContain("\"description\"");
		register();
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
	}

	@Test
	void forDevelopmentTheyAreRegisteredInGuildsAndNotGlobally() {
		new ApplicationCommandRegistrar(this.rest, Set.of(7L)).register(this.declared).block(Duration.ofSeconds(10));
		assertThat(routes()).containsExactly("GET /applications/@me", "GET /applications/500/guilds/7/commands",
				"PUT /applications/500/guilds/7/commands");
		new ApplicationCommandRegistrar(this.rest, Set.of(7L)).register(this.declared).block(Duration.ofSeconds(10));
		assertThat(routes()).hasSize(5);
	}

	@Test
	void withoutDeclaredCommandsNothingIsAskedOrSent() {
		registrar().register(List.of()).block(Duration.ofSeconds(10));
		assertThat(routes()).isEmpty();
	}

	private ApplicationCommandRegistrar registrar() {
		return new ApplicationCommandRegistrar(this.rest, Set.of());
	}

	private void register() {
		registrar().register(this.declared).block(Duration.ofSeconds(10));
	}

	private List<String> routes() {
		return this.discord.requests().stream().map(Request::route).toList();
	}

	private static List<ApplicationCommandRequest> declarations() {
		try (TestBot bot = TestBot.with(new Commands())) {
			return bot.context().getBean(ApplicationCommands.class).declarations();
		}
	}

	enum Letter {

		A, B, C

	}

	static final class Commands {

		@SlashCommand(name = "roll", description = "Rolls dice")
		String roll(@Option int sides, @Option(required = false) Letter letter) {
			return "";
		}

		@SlashCommand(name = "admin user ban", description = "Bans")
		String ban(@Option(description = "Why") String reason) {
			return "";
		}

	}

}
