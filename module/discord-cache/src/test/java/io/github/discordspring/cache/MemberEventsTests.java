package io.github.discordspring.cache;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.ApplicationCommandType;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.UserUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.interaction.ModalSubmitData;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.model.message.ResolvedData;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events of members and users, and what interactions bring along, by the state before.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class MemberEventsTests {

	private final DiscordCache cache;

	MemberEventsTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	private static final long GUILD = 100;

	private static final long OTHER_GUILD = 101;

	private static final User ANNA = Sample.user(2, "anna");

	private static final User BEN = Sample.user(3, "ben");

	private static final Member MEMBER = Sample.member(ANNA, "a", 7, 8);

	@Test
	void membersComeChangeAndGo() {
		this.cache.apply(new GuildMemberAddEvent(MEMBER, GUILD));
		this.cache.apply(new GuildMemberAddEvent(MEMBER, GUILD));
		assertThat(this.cache.members().in(GUILD).values()).containsExactly(MEMBER);
		Member changed = Sample.member(ANNA, "other nick");
		this.cache.apply(new GuildMemberUpdateEvent(changed, GUILD));
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(changed);
		this.cache.apply(new GuildMemberUpdateEvent(Sample.member(BEN, "b"), GUILD));
		assertThat(this.cache.members().in(GUILD).count()).isEqualTo(2);
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(this.cache.members().in(GUILD).values()).containsExactly(Sample.member(BEN, "b"));
	}

	@Test
	void anUpdateOfAMemberUpdatesItsUserInAllGuilds() {
		this.cache.apply(new GuildMemberAddEvent(MEMBER, GUILD));
		this.cache.apply(new GuildMemberAddEvent(Sample.member(ANNA, "elsewhere"), OTHER_GUILD));
		User renamed = Sample.user(2, "anna II");
		this.cache.apply(new GuildMemberUpdateEvent(Sample.member(renamed, "a"), GUILD));
		assertThat(this.cache.users().get(2)).isEqualTo(renamed);
		assertThat(this.cache.members().get(OTHER_GUILD, 2)).isEqualTo(Sample.member(renamed, "elsewhere"));
	}

	@Test
	void aUserGoesWithTheLastGuild() {
		long[] guilds = { GUILD, OTHER_GUILD, 102 };
		for (long guild : guilds) {
			this.cache.apply(new GuildMemberAddEvent(MEMBER, guild));
		}
		this.cache.apply(new GuildMemberRemoveEvent(OTHER_GUILD, ANNA));
		assertThat(this.cache.users().contains(2)).isTrue();
		this.cache.apply(Sample.left(GUILD));
		assertThat(this.cache.users().contains(2)).isTrue();
		this.cache.apply(new GuildMemberRemoveEvent(102, ANNA));
		assertThat(this.cache.users().contains(2)).isFalse();
	}

	@Test
	void chunksAddMembers() {
		this.cache.apply(new GuildMembersChunkEvent(GUILD, List.of(MEMBER, Sample.member(BEN, "b")), 0, 1,
				Snowflakes.empty(), List.of(), null));
		assertThat(this.cache.members().in(GUILD).values()).containsExactlyInAnyOrder(MEMBER, Sample.member(BEN, "b"));
		assertThat(this.cache.users().values()).containsExactlyInAnyOrder(ANNA, BEN);
	}

	@Test
	void aMemberWithoutUserIsLeftOut() {
		this.cache.apply(new GuildMemberUpdateEvent(Sample.partial("nobody"), GUILD));
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void theBotsOwnUserChanges() {
		this.cache.apply(Sample.ready(Sample.user(1, "bot")));
		this.cache.apply(new UserUpdateEvent(Sample.user(1, "robot")));
		assertThat(this.cache.currentUser().username()).isEqualTo("robot");
		assertThat(this.cache.users().get(1).username()).isEqualTo("robot");
	}

	@Test
	void anInteractionBringsTheOneWhoActed() {
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of()));
		Member member = MEMBER.toBuilder().permissions(8).build();
		this.cache.apply(interaction(GUILD, member, null, null));
		assertThat(this.cache.members().get(GUILD, 2)).isEqualTo(MEMBER);
		assertThat(this.cache.users().get(2)).isEqualTo(ANNA);
	}

	@Test
	void anInteractionOutsideGuildsBringsItsUser() {
		this.cache.apply(interaction(0, null, ANNA, null));
		assertThat(this.cache.users().get(2)).isEqualTo(ANNA);
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void anInteractionInAGuildOfOthersBringsUsersOnly() {
		this.cache.apply(interaction(GUILD, MEMBER, null, command(resolved(BEN, Sample.partial("b")))));
		assertThat(this.cache.users().values()).containsExactlyInAnyOrder(ANNA, BEN);
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void whatAnInteractionMeansIsTakenWhateverItsKind() {
		ResolvedData resolved = resolved(BEN, Sample.partial("b"));
		List<InteractionData> kinds = List.of(command(resolved),
				new MessageComponentData("button", 2, List.of(), resolved),
				new ModalSubmitData("modal", List.of(), resolved));
		long guildId = GUILD;
		for (InteractionData data : kinds) {
			this.cache.apply(Sample.created(Sample.guild(guildId), List.of()));
			this.cache.apply(interaction(guildId, null, ANNA, data));
			assertThat(this.cache.members().get(guildId, 3)).as(data.toString()).isEqualTo(Sample.member(BEN, "b"));
			guildId++;
		}
	}

	@Test
	void rolesThatAnInteractionMeansAreTakenInGuildsOfTheBot() {
		Role role = Sample.role(7, "helpers");
		ResolvedData resolved = new ResolvedData(Map.of(), Map.of(), Map.of(7L, role), Map.of(), Map.of(), Map.of());
		this.cache.apply(interaction(OTHER_GUILD, null, ANNA, command(resolved)));
		assertThat(this.cache.roles().count()).isZero();
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of()));
		this.cache.apply(interaction(GUILD, null, ANNA, command(resolved)));
		assertThat(this.cache.roles().get(GUILD, 7)).isEqualTo(role);
	}

	@Test
	void aPartialMemberDoesNotHideWhatIsKnown() {
		Member known = Sample.member(BEN, "b").toBuilder().deaf(true).mute(true).build();
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), known));
		this.cache.apply(interaction(GUILD, MEMBER, null, command(resolved(BEN, Sample.partial("other nick")))));
		assertThat(this.cache.members().get(GUILD, 3)).isEqualTo(known.toBuilder().nick("other nick").build());
	}

	private static ResolvedData resolved(User user, Member member) {
		return new ResolvedData(Map.of(user.id(), user), Map.of(user.id(), member, 999L, Sample.partial("no user")),
				Map.of(), Map.of(), Map.of(), Map.of());
	}

	private static InteractionData command(ResolvedData resolved) {
		return new ApplicationCommandData(9, "command", ApplicationCommandType.CHAT_INPUT, resolved, List.of(), 0, 0);
	}

	private static InteractionCreateEvent interaction(long guildId, @Nullable Member member, @Nullable User user,
			@Nullable InteractionData data) {
		return new InteractionCreateEvent(
				new Interaction(1, 2, InteractionType.APPLICATION_COMMAND, data, null, guildId, null, 3, member, user,
						new Secret("token"), 1, null, 0, null, null, List.of(), null, Map.of(), 0));
	}

}
