package io.github.discordspring.bot.command.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord;
import io.github.discordspring.bot.testing.TestDiscord.Answer;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.InteractionContextType;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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
			assertThat(logs.lines()).first().asString().contains("INFO", "added [/admin, /roll]");
		}
		register();
		register();
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
	}

	@Test
	void whateverChangesInACommandIsSent() {
		ApplicationCommandRequest roll = this.declared.get(1);
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
				registrar().register(List.of(change, this.declared.get(0))).block(Duration.ofSeconds(10));
				assertThat(logs.lines()).as("%s", change)
					.first()
					.asString()
					.contains("changed [/roll]", "added []", "removed []");
			}
		}
	}

	@Test
	void commandsThatAreNoLongerDeclaredAreRemovedAndTheOneThatStartsAnActivityStays() {
		this.discord.register(GLOBAL,
				"[{'id':'1','application_id':'500','type':1,'name':'old','description':'d','version':'1'},"
						+ "{'id':'3','application_id':'500','type':2,'name':'Wave','description':'','version':'1'},"
						+ "{'id':'2','application_id':'500','type':4,'name':'launch','description':'Plays','version':'1',"
						+ "'name_localizations':{'de':'spiel'},'contexts':[0],'handler':2}]");
		try (Logs logs = new Logs(ApplicationCommandRegistrar.class)) {
			register();
			assertThat(logs.lines()).first().asString().contains("removed [/old, Wave (user)]");
		}
		Request put = this.discord.awaitRequest("PUT " + GLOBAL);
		assertThat(put.body().findValuesAsString("name")).contains("roll", "admin", "launch")
			.doesNotContain("old", "Wave");
		assertThat(put.body().path(2).toString()).contains("\"de\":\"spiel\"", "\"contexts\":[0]", "\"handler\":2");
		register();
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
	}

	@Test
	void commandsOfMenusAreComparedByTypeAndName() {
		List<ApplicationCommandRequest> menus = List.of(ApplicationCommandRequest.user("Report").build(),
				ApplicationCommandRequest.message("Report").build(),
				ApplicationCommandRequest.slash("report", "Reports").build());
		register(menus);
		register(menus);
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
		assertThat(differences(List.of(menus.get(0), menus.get(2)))).containsExactly("- Report (message)");
	}

	@Test
	void whoSeesACommandAndWhereIsComparedAsDiscordUnderstandsIt() {
		ApplicationCommandRequest plain = ApplicationCommandRequest.slash("x", "d").build();
		ApplicationCommandRequest everywhere = plain.toBuilder()
			.contexts(InteractionContextType.BOT_DM, InteractionContextType.GUILD)
			.integrationTypes(ApplicationIntegrationType.GUILD_INSTALL)
			.nsfw(false)
			.build();
		ApplicationCommandRequest restricted = plain.toBuilder()
			.contexts(InteractionContextType.GUILD)
			.defaultMemberPermissions("8")
			.nsfw(true)
			.integrationTypes(ApplicationIntegrationType.GUILD_INSTALL, ApplicationIntegrationType.USER_INSTALL)
			.build();
		register(List.of(plain));
		assertThat(differences(List.of(everywhere))).isEmpty();
		assertThat(differences(List.of(restricted))).containsExactly("~ /x",
				"    defaultMemberPermissions: none -> \"8\"", "    nsfw: false -> true",
				"    integrationTypes: [GUILD_INSTALL] -> [GUILD_INSTALL, USER_INSTALL]",
				"    contexts: [GUILD, BOT_DM] -> [GUILD]");
		register(List.of(restricted));
		assertThat(differences(List.of(restricted))).isEmpty();
		assertThat(differences(List.of(plain))).as("what is no longer said is taken back").hasSize(5);
	}

	@Test
	void anApplicationThatUsersInstallHasItsCommandsThereUnlessTheySayOtherwise() {
		this.discord.answer("GET /applications/@me", (request) -> Mono.just(new Answer(200,
				"{\"id\":\"500\",\"name\":\"test\",\"integration_types_config\":{\"0\":{},\"1\":{}}}")));
		this.discord.register(GLOBAL, "[{'id':'1','application_id':'500','type':1,'name':'x','description':'d',"
				+ "'version':'1','integration_types':[1,0],'contexts':null}]");
		ApplicationCommandRequest plain = ApplicationCommandRequest.slash("x", "d").build();
		assertThat(differences(List.of(plain))).isEmpty();
		assertThat(differences(List.of(plain.toBuilder().contexts(InteractionContextType.GUILD).build())))
			.containsExactly("~ /x", "    contexts: [GUILD, BOT_DM, PRIVATE_CHANNEL] -> [GUILD]");
	}

	@Test
	void guildsAreSentNeitherContextsNorInstallations() {
		List<ApplicationCommandRequest> commands = List.of(ApplicationCommandRequest.slash("x", "d")
			.contexts(InteractionContextType.GUILD)
			.integrationTypes(ApplicationIntegrationType.USER_INSTALL)
			.build());
		ApplicationCommandRegistrar registrar = new ApplicationCommandRegistrar(this.rest, Set.of(7L));
		registrar.register(commands).block(Duration.ofSeconds(10));
		Request put = this.discord.awaitRequest("PUT /applications/500/guilds/7/commands");
		assertThat(put.body().path(0).has("contexts") || put.body().path(0).has("integration_types")).isFalse();
		registrar.register(commands).block(Duration.ofSeconds(10));
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
	}

	@Test
	void whatDiffersIsToldInLinesAndNothingIsSent() {
		register();
		ApplicationCommandRequest roll = this.declared.get(1);
		ApplicationCommandOption sides = Objects.requireNonNull(roll.options()).get(0);
		ApplicationCommandOption letter = roll.options().get(1);
		ApplicationCommandRequest changed = roll.toBuilder()
			.description("Rolls more")
			.nameLocalizations(Map.of("de", "wurf"))
			.options(List.of(sides.toBuilder().maxValue(6.0).build(), letter.toBuilder().name("other").build()))
			.build();
		List<CommandDifferences> differences = registrar()
			.compare(List.of(changed, ApplicationCommandRequest.slash("new", "Is new").build()))
			.collectList()
			.block(Duration.ofSeconds(10));
		assertThat(differences).singleElement().satisfies((difference) -> {
			assertThat(difference.place()).isEqualTo("globally");
			assertThat(difference.lines()).containsExactly("~ /roll", "    nameLocalizations: none -> {de=wurf}",
					"    description: \"Rolls dice\" -> \"Rolls more\"", "    option sides: maxValue: 2147483647 -> 6",
					"    option other: added", "    option letter: removed", "+ /new  Is new", "- /admin");
			assertThat(difference).hasToString("added [/new], changed [/roll], removed [/admin], 0 unchanged");
		});
		assertThat(routes()).filteredOn((route) -> route.startsWith("PUT")).hasSize(1);
	}

	@Test
	void whatDiscordKeepsOtherwiseIsReportedAsItWouldBeSentWithEachStart() {
		this.discord.answer("PUT " + GLOBAL, (request) -> Mono.just(new Answer(200,
				"[{\"id\":\"1\",\"application_id\":\"500\",\"type\":1,\"name\":\"x\",\"description\":\"cut\",\"version\":\"1\"}]")));
		try (Logs logs = new Logs(ApplicationCommandRegistrar.class)) {
			register(List.of(ApplicationCommandRequest.slash("x", "cut off").build()));
			assertThat(logs.lines()).last()
				.asString()
				.contains("WARN", "Discord keeps commands otherwise", "description: \"cut\" -> \"cut off\"");
		}
	}

	@Test
	void oneProcessAtATimeRegistersAndTheNextFindsNothingToDo() {
		List<String> turns = new CopyOnWriteArrayList<>();
		Sinks.Empty<Void> first = Sinks.empty();
		CommandRegistrationLock lock = (application, registration) -> {
			turns.add("asked for " + application);
			return (turns.size() == 1) ? registration.doOnTerminate(first::tryEmitEmpty)
					: first.asMono().then(registration);
		};
		Mono<Void> one = new ApplicationCommandRegistrar(this.rest, Set.of(), lock).register(this.declared);
		Mono<Void> other = new ApplicationCommandRegistrar(this.rest, Set.of(), lock).register(this.declared);
		Mono.when(one, other).block(Duration.ofSeconds(10));
		assertThat(turns).containsExactly("asked for 500", "asked for 500");
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
		register(this.declared);
	}

	private void register(List<ApplicationCommandRequest> commands) {
		registrar().register(commands).block(Duration.ofSeconds(10));
	}

	private List<String> differences(List<ApplicationCommandRequest> commands) {
		return registrar().compare(commands)
			.flatMapIterable(CommandDifferences::lines)
			.collectList()
			.block(Duration.ofSeconds(10));
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
