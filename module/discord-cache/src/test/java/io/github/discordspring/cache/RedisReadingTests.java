package io.github.discordspring.cache;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.OverwriteType;
import io.github.discordspring.model.permission.Role;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often who reads waits for Redis.
 */
@Timeout(300)
class RedisReadingTests extends WithRedis {

	private static final int MANY = 30;

	/** What is in the first guild. */
	private static final long GUILD = 100;

	private static final long HANDFUL = 12;

	private static final EntityType<Customer> CUSTOMERS = EntityType.wrap(EntityType.MEMBERS, "customers",
			Customer.class, Account.class, Customer::new);

	private final SoftAssertions all = new SoftAssertions();

	private RoundTrips proxy;

	/** Is near Redis, and fills it. */
	private DiscordCache writer;

	/** Is far away from it. */
	private DiscordCache cache;

	@BeforeEach
	void start() {
		RedisServer server = closing(RedisServer.inMemory());
		this.proxy = closing(new RoundTrips(server.port()));
		this.writer = cache(options(store(server)));
		this.cache = cache(options(new RedisStore(connect(this.proxy.port()), "test", InstantSource.system())));
		this.writer.apply(Sample.ready(Sample.user(1), GUILD));
		for (int i = 0; i < MANY; i++) {
			this.writer.apply(created(GUILD + i));
			this.writer.invites().put(invite("own" + i, GUILD + i));
			for (long id : ids((GUILD + i) * 100)) {
				this.writer.apply(Sample.written(GUILD + i,
						Sample.message(id, (GUILD + i) * 1000 + 2, Sample.user(5000), "hi"), null));
			}
		}
		EntityCache<Customer> customers = this.writer.entities(CUSTOMERS).in(GUILD);
		for (Member member : this.writer.members().in(GUILD).values()) {
			customers.put(new Customer(member, new Account(7)));
		}
		// From now on it knows which guilds there are
		this.cache.apply(Sample.ready(Sample.user(1), ids(GUILD)));
		for (int i = 0; i < MANY; i++) {
			this.writer.invites().put(invite("other" + i, 70_000 + i));
		}
	}

	private static CacheOptions.Builder options(RemoteStore store) {
		return Stores.options(CacheStoreFactory.remote(store, TIMEOUT)).data(CUSTOMERS);
	}

	private static GuildCreateEvent created(long guildId) {
		List<Role> roles = new ArrayList<>(List.of(Sample.role(guildId, "@everyone")));
		long base = guildId * 1000;
		for (long id : ids(base)) {
			roles.add(Sample.role(id, "r"));
		}
		Guild guild = Sample.guild(guildId, roles.toArray(Role[]::new))
			.toBuilder()
			.emojis(List.of(emoji(base + 1)))
			.build();
		Channel channel = Sample.text(base + 2)
			.toBuilder()
			.permissionOverwrites(IntStream.range(0, MANY)
				.mapToObj((i) -> new Overwrite(base + i, OverwriteType.ROLE, 1, 0))
				.toList())
			.build();
		List<Member> members = new ArrayList<>();
		for (long id : ids(5000)) {
			members.add(Sample.member(Sample.user(id), "m", ids(base)));
		}
		return Sample.created(guild, List.of(channel), List.of(), members.size(),
				(guildId == GUILD) ? members.toArray(Member[]::new) : new Member[] { members.get(0) });
	}

	private static Emoji emoji(long id) {
		return EveryType.read("{'id':'" + id + "','name':'e'}", Emoji.class);
	}

	private static Invite invite(String code, long guildId) {
		return EveryType.read("{'code':'" + code + "','type':0,'guild':{'id':'" + guildId + "','name':'g'}}",
				Invite.class);
	}

	private static long[] ids(long first) {
		return IntStream.range(0, MANY).mapToLong((i) -> first + i).toArray();
	}

	@Test
	void whatIsReadIsAHandfulWhateverIsThere() {
		Map<String, EntityCache<?>> entities = new LinkedHashMap<>();
		entities.put("guilds", this.cache.guilds());
		entities.put("roles", this.cache.roles());
		entities.put("members", this.cache.members().in(GUILD));
		entities.put("members of all guilds", this.cache.members());
		entities.put("invites", this.cache.invites());
		entities.put("overwrites", this.cache.overwrites());
		entities.put("overwrites of a channel", this.cache.overwrites().in(GUILD * 1000 + 2));
		entities.put("customers", this.cache.entities(CUSTOMERS).in(GUILD));
		entities.put("customers of all guilds", this.cache.entities(CUSTOMERS));
		entities.forEach(this::checkWalks);
		this.all.assertAll();
	}

	private void checkWalks(String name, EntityCache<?> entities) {
		check("values of " + name, () -> this.all.assertThat(entities.values()).hasSizeGreaterThanOrEqualTo(MANY));
		check("ids of " + name, () -> this.all.assertThat(entities.ids().size()).isGreaterThanOrEqualTo(MANY));
		check("count of " + name, () -> this.all.assertThat(entities.count()).isGreaterThanOrEqualTo(MANY));
		check("find in " + name, () -> this.all.assertThat(entities.find((entity) -> true)).isNotNull());
		check("values of async " + name, () -> this.all.assertThat(entities.async().values().collectList().block())
			.hasSizeGreaterThanOrEqualTo(MANY));
		check("ids of async " + name,
				() -> this.all.assertThat(entities.async().ids().count().block()).isGreaterThanOrEqualTo(MANY));
	}

	@Test
	void whatIsLookedUpIsAHandfulWhateverItConsistsOf() {
		Emoji emoji = emoji(GUILD * 1000 + 1);
		check("guild", () -> this.all.assertThat(this.cache.guilds().get(GUILD)).satisfies((guild) -> {
			assertThat(guild.roles()).hasSize(MANY + 1);
			assertThat(guild.emojis()).containsExactly(emoji);
		}));
		check("guild, async",
				() -> this.all.assertThat(this.cache.guilds().async().get(GUILD).block().roles()).hasSize(MANY + 1));
		check("member", () -> this.all.assertThat(this.cache.members().get(GUILD, 5000).user()).isNotNull());
		check("no member", () -> this.all.assertThat(this.cache.members().get(GUILD, 4)).isNull());
		check("invite",
				() -> this.all
					.assertThat(this.cache.invites().in(70_000).get(DiscordCache.inviteId("other0")).guild().name())
					.isEqualTo("g"));
		check("customer", () -> this.all.assertThat(this.cache.entities(CUSTOMERS).get(GUILD, 5000).account())
			.isEqualTo(new Account(7)));
		check("overwrite",
				() -> this.all.assertThat(this.cache.overwrites().get(GUILD * 1000 + 2, GUILD * 1000)).isNotNull());
		this.all.assertAll();
	}

	@Test
	void whatBelongsTogetherIsAHandfulWhateverIsThere() {
		EntityIndexes indexes = this.cache.indexes();
		check("guilds",
				() -> this.all.assertThat(indexes.guildsOf(5000).toArray()).containsExactlyInAnyOrder(ids(GUILD)));
		check("role", () -> this.all.assertThat(indexes.highestRole(GUILD, 5000)).isNotNull());
		check("members", () -> this.all.assertThat(indexes.membersWith(GUILD, GUILD * 1000).toArray())
			.containsExactlyInAnyOrder(ids(5000)));
		check("channels", () -> this.all.assertThat(indexes.channelsOf(GUILD).size()).isEqualTo(1));
		check("permissions",
				() -> this.all.assertThat(this.cache.permissions().inChannel(5000, GUILD * 1000 + 2)).isZero());
		this.all.assertAll();
	}

	@Test
	void aChangeOfWhatIsKeptWithinOthersIsAHandful() {
		EntityCache<Customer> customers = this.cache.entities(CUSTOMERS);
		check("sweep of customers",
				() -> customers.in(GUILD).sweep((customer) -> customer.member().user().id() == 5001));
		check("sweep of overwrites",
				() -> this.cache.overwrites().sweep((overwrite) -> overwrite.id() == GUILD * 1000));
		check("policy of overwrites", () -> this.cache.setPolicy(EntityType.OVERWRITES,
				(overwrite, guildId) -> overwrite.id() > GUILD * 1000 + 5));
		check("properties", () -> this.cache.setProperties(EntityType.OVERWRITES,
				EntityProperties.of(EntityType.OVERWRITES, List.of("allow"))));
		check("properties of members", () -> this.cache.setProperties(EntityType.MEMBERS,
				EntityProperties.of(EntityType.MEMBERS, List.of("nick", "roles"))));
		check("properties of guilds", () -> this.cache.setProperties(EntityType.GUILDS,
				EntityProperties.of(EntityType.GUILDS, List.of("name"))));
		check("messages", () -> this.cache.setMessagesPerChannel(MANY - 2));
		assertThat(this.cache.messages().count()).isEqualTo(MANY * (MANY - 2));
		check("sweep of guilds", () -> this.cache.guilds().sweep((guild) -> guild.id() == GUILD));
		check("sweep of invites", () -> this.cache.invites().sweep((invite) -> invite.code().equals("own1")));
		assertThat(customers.in(GUILD).count()).isEqualTo(MANY - 1);
		this.all.assertAll();
	}

	private void check(String name, Runnable action) {
		long before = this.proxy.count();
		action.run();
		this.all.assertThat(this.proxy.count() - before).as(name).isBetween(0L, HANDFUL);
	}

	record Account(int coins) {

	}

	record Customer(Member member, @Nullable Account account) {

	}

}
