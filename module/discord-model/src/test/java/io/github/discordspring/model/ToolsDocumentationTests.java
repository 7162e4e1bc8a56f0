package io.github.discordspring.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.cdn.Cdn;
import io.github.discordspring.model.cdn.ImageLink;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.color.Colors;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.image.ImageFormat;
import io.github.discordspring.model.link.InviteLink;
import io.github.discordspring.model.link.MessageLink;
import io.github.discordspring.model.link.WebhookLink;
import io.github.discordspring.model.mention.Mention;
import io.github.discordspring.model.mention.Mentions;
import io.github.discordspring.model.mention.TimestampStyle;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.order.ChannelOrder;
import io.github.discordspring.model.order.RoleOrder;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.calculator.PermissionCalculator;
import io.github.discordspring.model.text.Markdown;
import io.github.discordspring.model.text.MessageSplitter;
import io.github.discordspring.model.text.TextLength;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of docs/tools.md: they compile, do what the page says, and each of its
 * lines is here.
 */
class ToolsDocumentationTests {

	private final User user = User.builder().id(5).username("nelly").build();

	private final Member member = Member.builder().user(this.user).roles(Snowflakes.of(11)).build();

	private final Member other = Member.builder().user(User.builder().id(6).username("bob").build()).build();

	private final Guild guild = Guild.builder()
		.id(1)
		.name("guild")
		.roles(Role.builder().id(1).name("@everyone").permissions(Permission.of(Permission.VIEW_CHANNEL)).build(),
				Role.builder().id(11).name("red").position(1).build())
		.build();

	private final Channel channel = Channel.builder().id(20).type(ChannelType.GUILD_TEXT).guildId(1).build();

	private final Channel thread = Channel.builder()
		.id(21)
		.type(ChannelType.PUBLIC_THREAD)
		.guildId(1)
		.parentId(20)
		.build();

	@Test
	void permissions() {
		Guild guild = this.guild;
		Member member = this.member;
		Channel channel = this.channel;
		Channel thread = this.thread;
		long set = Permission.of(Permission.VIEW_CHANNEL, Permission.KICK_MEMBERS);
		boolean may = Permissions.has(set, Permission.KICK_MEMBERS);
		Set<Permission> missing = Permissions.missing(set, Permission.BAN_MEMBERS, Permission.KICK_MEMBERS);
		assertThat(may).isTrue();
		assertThat(missing).containsExactly(Permission.BAN_MEMBERS);
		PermissionCalculator calculator = PermissionCalculator.of(guild, member);
		long inGuild = calculator.inGuild();
		long inChannel = calculator.inChannel(channel);
		long inThread = calculator.inThread(thread, channel, true);
		assertThat(List.of(inGuild, inChannel, inThread)).containsOnly(Permission.VIEW_CHANNEL.mask());
	}

	@Test
	void mentionsAndIds() {
		String welcome = "Welcome, " + Mention.user(5) + ", read " + Mention.channel(6);
		String start = "It starts " + Mention.timestamp(Instant.EPOCH, TimestampStyle.RELATIVE_TIME);
		String help = "Try " + Mention.command(7, "config", "roles", "add");
		assertThat(welcome + start + help)
			.isEqualTo("Welcome, <@5>, read <#6>It starts <t:0:R>Try </config roles add:7>");
		long userId = Mention.parse("<@5>", Mention.User.class).id();
		Snowflakes users = Mentions.users(welcome);
		String readable = Mentions.in(welcome, Mention.User.class).replace((user) -> "@" + user.id());
		assertThat(userId).isEqualTo(5);
		assertThat(users).isEqualTo(Snowflakes.of(5));
		assertThat(readable).isEqualTo("Welcome, @5, read <#6>");
		Instant made = Snowflake.timestamp(175928847299117063L);
		long before = Snowflake.of(made);
		long after = Snowflake.highestOf(made);
		assertThat(175928847299117063L).isBetween(before, after);
	}

	@Test
	void imagesAndLinks() {
		Guild guild = this.guild;
		Member member = this.member;
		User user = this.user;
		byte[] bytes = HexFormat.of().parseHex("89504e470d0a1a0a");
		String picture = Cdn.avatar(user).size(256).url();
		String still = Cdn.avatar(guild.id(), member).still().format(ImageFormat.PNG).url();
		ImageLink parsed = ImageLink.parse("https://cdn.discordapp.com/icons/5/a_h.gif?size=64");
		assertThat(picture).isEqualTo(still).isEqualTo("https://cdn.discordapp.com/embed/avatars/0.png");
		assertThat(parsed).isEqualTo(Cdn.guildIcon(5, "a_h").format(ImageFormat.GIF).size(64));
		String icon = ImageData.of(bytes).toDataUri();
		assertThat(icon).startsWith("data:image/png;base64,");
		WebhookLink webhook = WebhookLink.parse("https://discord.com/api/webhooks/5/token");
		String invite = InviteLink.of("abc").url();
		MessageLink message = MessageLink.parse("https://discord.com/channels/1/2/3");
		assertThat(webhook).isEqualTo(WebhookLink.of(5, new Secret("token")));
		assertThat(invite).isEqualTo("https://discord.gg/abc");
		assertThat(message).isEqualTo(new MessageLink(1, 2, 3));
	}

	@Test
	void texts() {
		String log = "line\n".repeat(500);
		String safe = Markdown.bold(Markdown.escape("a *user* wrote this"));
		String plain = Markdown.strip("**bold** and ||secret||");
		String code = Markdown.codeBlock("{}", "json");
		String title = TextLength.truncate("a title that is too long", 12);
		List<String> messages = MessageSplitter.split(log);
		assertThat(safe).isEqualTo("**a \\*user\\* wrote this**");
		assertThat(plain).isEqualTo("bold and secret");
		assertThat(code).isEqualTo("```json\n{}\n```");
		assertThat(title).isEqualTo("a title tha…");
		assertThat(messages).hasSize(2);
		AllowedMentions nobody = AllowedMentions.none();
		AllowedMentions one = AllowedMentions.ofUsers(5).withRepliedUser(true);
		assertThat(nobody.users().isEmpty()).isTrue();
		assertThat(one.repliedUser()).isTrue();
	}

	@Test
	void orderAndColours() {
		Guild guild = this.guild;
		Member member = this.member;
		Member other = this.other;
		Channel channel = this.channel;
		Channel thread = this.thread;
		List<Channel> channels = ChannelOrder.sort(List.of(channel, thread));
		boolean mayBan = RoleOrder.isAbove(guild, member, other);
		int color = Colors.parse("#5865F2");
		assertThat(channels).containsExactly(channel, thread);
		assertThat(mayBan).isTrue();
		assertThat(color).isEqualTo(Colors.BLURPLE);
	}

	@Test
	void eachLineOfThePageIsHere() throws IOException {
		Path root = root();
		String tests = Files.readString(root
			.resolve("module/discord-model/src/test/java/io/github/discordspring/model/ToolsDocumentationTests.java"));
		List<String> lines = new ArrayList<>();
		boolean inside = false;
		for (String line : Files.readAllLines(root.resolve("docs/tools.md"))) {
			if (line.startsWith("```")) {
				inside = line.equals("```java");
			}
			else if (inside && !line.isBlank()) {
				lines.add(line.strip());
			}
		}
		assertThat(lines).hasSizeGreaterThan(20).allSatisfy((line) -> assertThat(tests).contains(line));
	}

	private static Path root() {
		Path directory = Path.of("").toAbsolutePath();
		while (!Files.exists(directory.resolve("docs/tools.md"))) {
			directory = directory.getParent();
		}
		return directory;
	}

}
