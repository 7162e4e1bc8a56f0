package io.github.discordspring.cache;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the names of policies mean, and how policies go together.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class NamedCachingPolicyTests {

	private static final long GUILD = EveryType.GUILD;

	private static final User ANNA = Sample.user(2, "anna");

	private final DiscordCache cache;

	private final CacheStoreFactory stores;

	NamedCachingPolicyTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
		this.stores = stores;
	}

	@ParameterizedTest
	@CsvSource({ "text,0", "dm,1", "dm,3", "voice,2", "category,4", "announcement,5", "announcement-thread,10",
			"public-thread,11", "private-thread,12", "stage,13", "directory,14", "forum,15", "media,16" })
	void channelsAreKeptByTheirType(String name, int value) {
		this.cache.setPolicy(EntityType.CHANNELS, CachingPolicy.named(EntityType.CHANNELS, name));
		for (int other = 0; other <= 16; other++) {
			Channel channel = Sample.channel(200 + other, ChannelType.of(other));
			boolean kept = this.cache.channels().in(GUILD).put(channel);
			boolean dm = "dm".equals(name) && (other == 1 || other == 3);
			assertThat(kept).as("%s and type %d", name, other).isEqualTo(other == value || dm);
		}
	}

	@ParameterizedTest
	@CsvSource({ "emojis,animated,true", "emojis,static,false", "stickers,guild,true", "stickers,standard,false",
			"stickers,png,true", "stickers,apng,false", "stickers,lottie,false", "stickers,gif,false",
			"presences,online,true", "presences,idle,false", "presences,dnd,false", "presences,offline,false",
			"roles,everyone,true", "roles,managed,false", "messages,users,true", "messages,bots,false",
			"users,users,true", "users,bots,false", "members,online,true", "members,idle,false", "members,dnd,false",
			"members,offline,false", "members,owner,false", "members,voice,true", "members,pending,false",
			"members,recent-message,true" })
	void eachNameKeepsWhatItMeans(String type, String name, boolean kept) {
		EntityType<?> entityType = EntityType.of(type);
		setNamed(entityType, name);
		EveryType.fill(this.cache);
		assertThat(this.cache.entities(entityType).count()).isEqualTo(kept ? 1 : 0);
		assertThat(this.cache.policy(entityType)).hasToString(name);
		assertThat(CachingPolicy.names(entityType)).startsWith("all", "none").contains(name);
	}

	private <T> void setNamed(EntityType<T> type, String... names) {
		this.cache.setPolicy(type, CachingPolicy.named(type, names));
	}

	@Test
	void severalNamesKeepWhatAnyOfThemMeans() {
		setNamed(EntityType.CHANNELS, "text", "VOICE");
		assertThat(this.cache.channels().put(Sample.channel(1, ChannelType.GUILD_TEXT))).isTrue();
		assertThat(this.cache.channels().put(Sample.channel(2, ChannelType.GUILD_VOICE))).isTrue();
		assertThat(this.cache.channels().put(Sample.channel(3, ChannelType.GUILD_FORUM))).isFalse();
		setNamed(EntityType.CHANNELS, "text", "all");
		assertThat(this.cache.policy(EntityType.CHANNELS)).isSameAs(CachingPolicy.all());
	}

	@Test
	void aNameThatDoesNotExistIsRefusedWithThoseThatDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> CachingPolicy.named(EntityType.EMOJIS, "moving"))
			.withMessageContaining("'moving'")
			.withMessageContaining("animated");
		assertThatIllegalArgumentException().isThrownBy(() -> CachingPolicy.named(EntityType.EMOJIS, "none", "static"))
			.withMessageContaining("none");
	}

	@Test
	void aMemberGoesWhenTheirStatusIsNoLongerTheOneToKeep() {
		setNamed(EntityType.MEMBERS, "online");
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.members().count()).isEqualTo(1);
		this.cache.apply(EveryType.event(PresenceUpdateEvent.class,
				"{'user':{'id':'2'},'guild_id':'100','status':'dnd','activities':[]}"));
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void aMemberGoesWhenTheyLeaveVoiceAndComesWithJoiningIt() {
		setNamed(EntityType.MEMBERS, "voice");
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.members().count()).isEqualTo(1);
		String state = "{'guild_id':'100','channel_id':%s,'user_id':'2','member':{'user':{'id':'2','username':'anna'}}}";
		this.cache.apply(EveryType.event(VoiceStateUpdateEvent.class, state.formatted("null")));
		assertThat(this.cache.members().count()).isZero();
		this.cache.apply(EveryType.event(VoiceStateUpdateEvent.class, state.formatted("'201'")));
		assertThat(this.cache.members().count()).isEqualTo(1);
	}

	@Test
	void membersAreKeptByWhatIsKnownOfThemWhereUsersAreNotKept() {
		this.cache.setPolicy(EntityType.USERS, CachingPolicy.none());
		setNamed(EntityType.MEMBERS, "voice", "owner");
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), Sample.member(Sample.user(1), "boss", 7)));
		String state = "{'guild_id':'100','channel_id':'201','user_id':'2','member':{'user':{'id':'2','username':'anna'}}}";
		this.cache.apply(EveryType.event(VoiceStateUpdateEvent.class, state));
		assertThat(this.cache.members().in(GUILD).ids().toArray()).containsExactlyInAnyOrder(1, 2);
		this.cache.apply(new GuildRoleDeleteEvent(GUILD, 7));
		setNamed(EntityType.MEMBERS, "voice", "owner", "pending");
		assertThat(this.cache.members().in(GUILD).ids().toArray()).containsExactlyInAnyOrder(1, 2);
		setNamed(EntityType.MEMBERS, "owner");
		assertThat(this.cache.members().in(GUILD).ids().toArray()).containsExactly(1);
	}

	@Test
	void aMemberGoesWithTheirLastRecentMessage() {
		setNamed(EntityType.MEMBERS, "recent-message");
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.members().count()).isZero();
		Message message = Sample.message(500, 200, ANNA, "hi");
		this.cache.apply(Sample.written(GUILD, message, Sample.partial("a")));
		assertThat(this.cache.members().count()).isEqualTo(1);
		this.cache.apply(new MessageDeleteEvent(500, 200, GUILD));
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void theFormerOwnerGoes() {
		setNamed(EntityType.MEMBERS, "owner");
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), Sample.member(Sample.user(1), "boss")));
		assertThat(this.cache.members().count()).isEqualTo(1);
		this.cache.apply(new GuildUpdateEvent(Sample.guild(GUILD).toBuilder().ownerId(2).build()));
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void policiesCombine() {
		CachingPolicy<Channel> text = CachingPolicy.named(EntityType.CHANNELS, "text");
		CachingPolicy<Channel> even = (channel, guildId) -> channel.id() % 2 == 0;
		this.cache.setPolicy(EntityType.CHANNELS, text.and(even));
		assertThat(this.cache.channels().put(Sample.text(2))).isTrue();
		assertThat(this.cache.channels().put(Sample.text(3))).isFalse();
		this.cache.setPolicy(EntityType.CHANNELS, text.or(even));
		assertThat(this.cache.channels().put(Sample.text(3))).isTrue();
		assertThat(this.cache.channels().put(Sample.channel(5, ChannelType.GUILD_VOICE))).isFalse();
		CachingPolicy<Channel> later = CachingPolicy.async((channel, guildId) -> new CompletableFuture<>());
		assertThatIllegalArgumentException().isThrownBy(() -> text.or(later));
	}

	@Test
	void aPolicyOfOnesOwnDecidesAboutSomeAndNamesAboutTheOthers() {
		CachingPolicy<Channel> voice = CachingPolicy.named(EntityType.CHANNELS, "voice");
		this.cache.setPolicy(EntityType.CHANNELS, new CachingPolicy<>() {

			@Override
			public boolean keeps(Channel channel, long guildId) {
				return channel.id() != 5;
			}

			@Override
			public boolean keeps(Channel channel, long guildId, DiscordCache cache) {
				return (channel.id() > 10) ? voice.keeps(channel, guildId, cache) : keeps(channel, guildId);
			}

		});
		assertThat(this.cache.channels().put(Sample.text(4))).isTrue();
		assertThat(this.cache.channels().put(Sample.channel(5, ChannelType.GUILD_VOICE))).isFalse();
		assertThat(this.cache.channels().put(Sample.text(14))).isFalse();
		assertThat(this.cache.channels().put(Sample.channel(15, ChannelType.GUILD_VOICE))).isTrue();
	}

	@Test
	void theGlobalPolicyDecidesAlone() {
		this.cache.setPolicy(EntityType.ROLES, CachingPolicy.none());
		EveryType.fill(this.cache);
		this.cache.setGlobalPolicy((entity, guildId) -> !(entity instanceof Member));
		assertThat(this.cache.members().count()).isZero();
		EveryType.fill(this.cache);
		assertThat(this.cache.members().count()).isZero();
		assertThat(this.cache.roles().count()).isEqualTo(1);
		this.cache.setGlobalPolicy(null);
		assertThat(this.cache.roles().count()).isZero();
	}

	@Test
	void aPolicyThatAnswersLaterKeepsUntilItSaysNo() {
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.async((member, guildId) -> answer));
		this.cache.members().in(GUILD).put(Sample.member(ANNA, "a"));
		assertThat(this.cache.members().count()).isEqualTo(1);
		answer.complete(false);
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void anAnswerThatComesAfterThePolicyWasReplacedRemovesNothing() {
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.async((member, guildId) -> answer));
		this.cache.members().in(GUILD).put(Sample.member(ANNA, "a"));
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.all());
		answer.complete(false);
		assertThat(this.cache.members().get(GUILD, 2)).isNotNull();
	}

	@Test
	void aLateNoAboutWhatHasChangedMeanwhileCountsNoMore() {
		CompletableFuture<Boolean> no = new CompletableFuture<>();
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy
			.async((member, guildId) -> "a".equals(member.nick()) ? no : CompletableFuture.completedFuture(true)));
		this.cache.members().in(GUILD).put(Sample.member(ANNA, "a"));
		this.cache.members().in(GUILD).put(Sample.member(ANNA, "b"));
		no.complete(false);
		assertThat(this.cache.members().get(GUILD, 2).nick()).isEqualTo("b");
	}

	@Test
	void aPolicyThatFailsKeeps() {
		this.cache.setPolicy(EntityType.MEMBERS,
				CachingPolicy.async((member, guildId) -> CompletableFuture.failedFuture(new IllegalStateException())));
		this.cache.members().in(GUILD).put(Sample.member(ANNA, "a"));
		assertThat(this.cache.members().count()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "online,''", "online,'idle'", "voice,''" })
	void aMemberGoesWhenTheirGuildIsSentAgainWithoutWhatTheyWereKeptFor(String name, String status) {
		setNamed(EntityType.MEMBERS, name);
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.members().count()).isEqualTo(1);
		this.cache.apply(guildWithPresences(
				status.isEmpty() ? "" : "{'user':{'id':'2'},'status':'" + status + "','activities':[]}"));
		assertThat(this.cache.members().count()).isZero();
	}

	private static GuildCreateEvent guildWithPresences(String presences) {
		return EveryType.event(GuildCreateEvent.class,
				"{'id':'100','name':'g','owner_id':'1','member_count':1000,'presences':[" + presences + "]}");
	}

	@Test
	void aMemberGoesWithTheVoiceChannelThatIsDeleted() {
		setNamed(EntityType.MEMBERS, "voice");
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.members().count()).isEqualTo(1);
		this.cache.apply(deleted(Sample.channel(201, ChannelType.GUILD_VOICE)));
		assertThat(this.cache.members().count()).isZero();
	}

	private static ChannelDeleteEvent deleted(Channel channel) {
		return new ChannelDeleteEvent(channel.toBuilder().guildId(GUILD).build());
	}

	@Test
	void aMemberGoesWithTheChannelOfTheirLastRecentMessage() {
		setNamed(EntityType.MEMBERS, "recent-message");
		this.cache.apply(EveryType.guildCreate());
		this.cache.apply(Sample.written(GUILD, Sample.message(500, 200, ANNA, "hi"), Sample.partial("a")));
		assertThat(this.cache.members().count()).isEqualTo(1);
		this.cache.apply(deleted(Sample.text(200)));
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void aMemberGoesWhenTheirLastRecentMessageGivesWay() {
		assertGivesWay(Stores.options(this.stores).messagesPerChannel(1));
		assertGivesWay(Stores.options(this.stores).limits(EntityType.MESSAGES, new EntityLimits(1, null, null)));
	}

	private static void assertGivesWay(CacheOptions.Builder options) {
		DiscordCache cache = new DiscordCache(
				options.policy(EntityType.MEMBERS, CachingPolicy.named(EntityType.MEMBERS, "recent-message")).build());
		cache.apply(EveryType.guildCreate());
		cache.apply(Sample.written(GUILD, Sample.message(500, 200, ANNA, "hi"), Sample.partial("a")));
		cache.apply(Sample.written(GUILD, Sample.message(501, 200, Sample.user(3), "hi"), Sample.partial("b")));
		Snowflakes authors = Snowflakes.of(cache.messages().map((message) -> message.author().id()));
		assertThat(authors.size()).isOne();
		assertThat(cache.members().in(GUILD).ids()).isEqualTo(authors);
	}

	@Test
	void aMemberGoesWhenWhatTheyAreKeptForIsNoLongerKept() {
		setNamed(EntityType.MEMBERS, "online");
		this.cache.apply(EveryType.guildCreate());
		this.cache.setPolicy(EntityType.PRESENCES, CachingPolicy.none());
		assertThat(this.cache.members().count()).isZero();
	}

	@Test
	void aMemberOfAThreadIsJudgedByThePresenceThatComesAlong() {
		setNamed(EntityType.MEMBERS, "online");
		this.cache.apply(guildWithPresences(""));
		String member = "'member':{'user':{'id':'2','username':'anna'},'roles':[]},";
		joinThread(member, "online");
		assertThat(this.cache.members().count()).isEqualTo(1);
		joinThread("", "idle");
		assertThat(this.cache.members().count()).isZero();
	}

	private void joinThread(String member, String status) {
		this.cache.apply(EveryType.event(ThreadMembersUpdateEvent.class,
				"{'id':'210','guild_id':'100','member_count':1,'added_members':[{'id':'210','user_id':'2',"
						+ "'join_timestamp':'2024-01-01T00:00:00Z','flags':1," + member
						+ "'presence':{'user':{'id':'2'},'status':'" + status + "','activities':[]}}]}"));
	}

	@Test
	void whatPoliciesOfMembersAskForIsKeptWhateverIsLeftOut() {
		this.cache.setProperties(EntityType.GUILDS, EntityProperties.of(EntityType.GUILDS, List.of("name")));
		this.cache.setProperties(EntityType.PRESENCES,
				EntityProperties.without(EntityType.PRESENCES, List.of("status", "activities")));
		setNamed(EntityType.MEMBERS, "online", "owner");
		this.cache.apply(EveryType.event(GuildCreateEvent.class,
				"{'id':'100','name':'g','owner_id':'1','presences':[{'user':{'id':'2'},'status':'online'}],'members':["
						+ "{'user':{'id':'1','username':'boss'}},{'user':{'id':'2','username':'anna'}},"
						+ "{'user':{'id':'3','username':'ben'}}]}"));
		assertThat(this.cache.members().in(GUILD).ids().toArray()).containsExactlyInAnyOrder(1, 2);
	}

	@Test
	void aPolicyThatThrowsKeepsAndTheEventIsAppliedAsAWhole() {
		this.cache.setPolicy(EntityType.ROLES, (role, guildId) -> {
			throw new IllegalStateException("wrong");
		});
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.roles().count()).isOne();
		assertThat(this.cache.channels().count()).isOne();
		assertThat(this.cache.scheduledEvents().count()).isOne();
	}

	@Test
	void anAsynchronousPolicyThatThrowsKeepsAndTheEventIsAppliedAsAWhole() {
		this.cache.setPolicy(EntityType.ROLES, CachingPolicy.async((role, guildId) -> {
			throw new IllegalStateException("wrong");
		}));
		this.cache.apply(EveryType.guildCreate());
		assertThat(this.cache.roles().count()).isOne();
		assertThat(this.cache.channels().count()).isOne();
		assertThat(this.cache.scheduledEvents().count()).isOne();
	}

}
