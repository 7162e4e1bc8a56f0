package io.github.discordspring.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What methods with options declare, and what they get.
 */
class SlashCommandTests {

	private static final String RESOLVED = "'resolved':{'users':{'8':{'id':'8','username':'bob'}},"
			+ "'members':{'8':{'nick':'Bobby','roles':['3']}},'roles':{'3':{'id':'3','name':'Admins','permissions':'8'}},"
			+ "'channels':{'2':{'id':'2','type':0,'name':'general'}},"
			+ "'attachments':{'90':{'id':'90','filename':'a.png','size':3,'url':'u','proxy_url':'p'}}},";

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void everyTypeOfOptionIsDeclared() {
		try (TestBot bot = TestBot.with(new EveryOption())) {
			JsonNode options = declaration(bot, 0).path("options");
			assertThat(options.findValuesAsString("name")).startsWith("text", "whole", "number-of-dice");
			assertThat(typeOf(options, "text")).isEqualTo(3);
			assertThat(typeOf(options, "whole")).isEqualTo(4);
			assertThat(typeOf(options, "number-of-dice")).isEqualTo(4);
			assertThat(typeOf(options, "ratio")).isEqualTo(10);
			assertThat(typeOf(options, "yes")).isEqualTo(5);
			assertThat(typeOf(options, "user")).isEqualTo(6);
			assertThat(typeOf(options, "member")).isEqualTo(6);
			assertThat(typeOf(options, "channel")).isEqualTo(7);
			assertThat(typeOf(options, "role")).isEqualTo(8);
			assertThat(typeOf(options, "file")).isEqualTo(11);
			assertThat(typeOf(options, "color")).isEqualTo(3);
			assertThat(option(options, "color").path("choices").toString())
				.isEqualTo("[{\"name\":\"Red\",\"value\":\"RED\"},{\"name\":\"Dark blue\",\"value\":\"DARK_BLUE\"}]");
			assertThat(option(options, "number-of-dice").path("min_value").asDouble()).isEqualTo(Integer.MIN_VALUE);
			assertThat(option(options, "whole").has("min_value")).isFalse();
			assertThat(options.valueStream().allMatch((option) -> option.path("required").asBoolean(false))).isTrue();
		}
	}

	@Test
	void everyOptionThatIsGivenReachesItsParameter() {
		try (TestBot bot = TestBot.with(new EveryOption())) {
			bot.send("INTERACTION_CREATE",
					Events.command(20,
							RESOLVED + "'name':'every','options':[" + given("text", 3, "'hello'") + ","
									+ given("whole", 4, "9007199254740991") + "," + given("number-of-dice", 4, "-3")
									+ "," + given("ratio", 10, "1") + "," + given("yes", 5, "true") + ","
									+ given("user", 6, "'8'") + "," + given("member", 6, "'8'") + ","
									+ given("channel", 7, "'2'") + "," + given("role", 8, "'3'") + ","
									+ given("file", 11, "'90'") + "," + given("color", 3, "'DARK_BLUE'") + "]"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("hello", 9007199254740991L, -3, 1.0, true, "bob", "Bobby bob",
					"general", "Admins", "a.png", Color.DARK_BLUE);
		}
	}

	@Test
	void whatNeedNotBeGivenIsDeclaredLastAndHasAValueAllTheSame() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(@Option @Nullable String nullable, @Option Optional<User> wrapped,
					@Option(required = false) int zero, @Option(required = false) boolean no,
					@Option(defaultValue = "7") int seven, @Option(defaultValue = "RED") Color color,
					@Option String required) {
				SlashCommandTests.this.seen.add(nullable + " " + wrapped + " " + zero + " " + no + " " + seven + " "
						+ color.name() + " " + required);
				return "";
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			JsonNode options = declaration(bot, 0).path("options");
			assertThat(options.path(0).path("name").asString()).isEqualTo("required");
			assertThat(options.valueStream().filter((option) -> option.path("required").asBoolean(false)).count())
				.isEqualTo(1);
			bot.send("INTERACTION_CREATE",
					Events.command(20, "'name':'x','options':[" + given("required", 3, "'r'") + "]"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("null Optional.empty 0 false 7 RED r");
			this.seen.clear();
			bot.send("INTERACTION_CREATE",
					Events.command(20,
							RESOLVED + "'name':'x','options':[" + given("wrapped", 6, "'8'") + ","
									+ given("seven", 4, "8") + "," + given("nullable", 3, "'n'") + ","
									+ given("required", 3, "'r'") + "]"));
			bot.awaitIdle();
			assertThat(this.seen).singleElement().asString().startsWith("n Optional[").endsWith(" 0 false 8 RED r");
		}
	}

	@Test
	void whoUsedItAndWhereNeedNoOption() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x(User user, Member member, Channel channel, Interaction interaction, ApplicationCommandData data,
					InteractionReply reply) {
				SlashCommandTests.this.seen.addAll(List.of(user.username(), member.permissions(),
						String.valueOf(channel.name()), interaction.id(), data.name(), reply.interaction().id()));
				return "";
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("alice", 8L, "general", 20L, "x", 20L);
			assertThat(declaration(bot, 0).path("options").size()).isZero();
		}
	}

	@Test
	void namesWithSpacesMakeGroupsAndSubcommands() {
		class Bean {

			@SlashCommand(name = "admin user ban", description = "Bans a user")
			String ban(@Option String reason) {
				return "banned for " + reason;
			}

			@SlashCommand(name = "admin user kick", description = "Kicks a user")
			String kick() {
				return "kicked";
			}

			@SlashCommand(name = "admin reload", description = "Reloads")
			String reload() {
				return "reloaded";
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			JsonNode command = declaration(bot, 0);
			assertThat(bot.context().getBean(ApplicationCommands.class).declarations()).hasSize(1);
			assertThat(command.path("name").asString()).isEqualTo("admin");
			JsonNode group = option(command.path("options"), "user");
			assertThat(group.path("type").asInt()).isEqualTo(2);
			assertThat(group.path("description").asString()).isEqualTo("user");
			assertThat(option(group.path("options"), "ban").path("type").asInt()).isEqualTo(1);
			assertThat(option(group.path("options"), "ban").path("options").path(0).path("name").asString())
				.isEqualTo("reason");
			assertThat(option(command.path("options"), "reload").path("description").asString()).isEqualTo("Reloads");

			bot.send("INTERACTION_CREATE",
					Events.command(20, "'name':'admin','options':[{'name':'user','type':2,'options':[{'name':'ban',"
							+ "'type':1,'options':[" + given("reason", 3, "'spam'") + "]}]}]"));
			bot.send("INTERACTION_CREATE",
					Events.command(21, "'name':'admin','options':[{'name':'reload','type':1,'options':[]}]"));
			bot.awaitIdle();
			assertThat(bot.discord().requests())
				.extracting((request) -> request.body().path("data").path("content").asString())
				.containsExactlyInAnyOrder("banned for spam", "reloaded");
		}
	}

	@Test
	void placeholdersAreFilledIn() {
		class Bean {

			@SlashCommand(name = "${command.name}", description = "${command.description:Says so}")
			String x(@Option(name = "${option.name}", defaultValue = "${option.value}") String option) {
				return option;
			}

		}
		System.setProperty("command.name", "say");
		System.setProperty("option.name", "what");
		System.setProperty("option.value", "hello");
		try (TestBot bot = TestBot.with(new Bean())) {
			JsonNode command = declaration(bot, 0);
			assertThat(command.path("name").asString()).isEqualTo("say");
			assertThat(command.path("description").asString()).isEqualTo("Says so");
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'say'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests().get(0).body().path("data").path("content").asString())
				.isEqualTo("hello");
		}
		finally {
			System.clearProperty("command.name");
			System.clearProperty("option.name");
			System.clearProperty("option.value");
		}
	}

	@Test
	void aMenuCommandOfTheSameNameIsNotMistakenForIt() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "slash";
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE",
					Events.command(20, "'name':'x'").replace("'type':1,'name'", "'type':2,'target_id':'8','name'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	private static String given(String name, int type, String value) {
		return "{'name':'" + name + "','type':" + type + ",'value':" + value + "}";
	}

	private static JsonNode declaration(TestBot bot, int index) {
		ApplicationCommandRequest request = bot.context().getBean(ApplicationCommands.class).declarations().get(index);
		return JsonMapper.shared().readTree(DiscordJson.write(request));
	}

	private static JsonNode option(JsonNode options, String name) {
		return options.valueStream()
			.filter((option) -> option.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static int typeOf(JsonNode options, String name) {
		return option(options, name).path("type").asInt();
	}

	enum Color {

		RED, DARK_BLUE;

		@Override
		public String toString() {
			String name = name().replace('_', ' ');
			return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
		}

	}

	final class EveryOption {

		@SlashCommand(name = "every", description = "Takes everything")
		String every(@Option String text, @Option long whole, @Option Integer numberOfDice, @Option double ratio,
				@Option boolean yes, @Option User user, @Option Member member, @Option Channel channel,
				@Option Role role, @Option Attachment file, @Option Color color) {
			User of = member.user();
			SlashCommandTests.this.seen.addAll(List.of(text, whole, numberOfDice, ratio, yes, user.username(),
					member.nick() + " " + ((of != null) ? of.username() : ""), String.valueOf(channel.name()),
					role.name(), file.filename(), color));
			return "";
		}

	}

}
