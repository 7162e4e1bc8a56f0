package io.github.discordspring.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Entities of the user's own around those of Discord's.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#withRedis")
class WrappedEntityTests {

	private static final long GUILD = EveryType.GUILD;

	private static final EntityType<Customer> CUSTOMERS = EntityType.wrap(EntityType.MEMBERS, "customers",
			Customer.class, Account.class, Customer::new);

	private static final EntityType<Room> ROOMS = EntityType.wrap(EntityType.CHANNELS, "rooms", Room.class, Room::new);

	private static final EntityType<Person> PERSONS = EntityType.wrap(EntityType.USERS, "persons", Person.class,
			Account.class, Person::new);

	private static final EntityType<Rule> RULES = EntityType.wrap(EntityType.OVERWRITES, "rules", Rule.class,
			Account.class, Rule::new);

	private static final User ANNA = Sample.user(2, "anna");

	private final CacheStoreFactory stores;

	private final DiscordCache cache;

	private final List<DiscordCache> open = new ArrayList<>();

	WrappedEntityTests(String name, Supplier<CacheStoreFactory> stores) {
		this.stores = stores.get();
		this.cache = cache();
		this.cache.apply(EveryType.guildCreate());
	}

	@AfterEach
	void close() {
		this.open.forEach(DiscordCache::close);
	}

	private DiscordCache cache() {
		DiscordCache cache = new DiscordCache(
				Stores.options(this.stores).data(CUSTOMERS).data(ROOMS).data(PERSONS).data(RULES).build());
		this.open.add(cache);
		return cache;
	}

	@Test
	void theyAreReadFromTheCache() {
		Customer anna = this.cache.entities(CUSTOMERS).get(GUILD, 2);
		assertThat(anna.greeting()).isEqualTo("Hello anna, you have 0 coins");
		assertThat(this.cache.entities(ROOMS).get(200).mention()).isEqualTo("<#200>");
		assertThat(this.cache.entities(CUSTOMERS).filter((it) -> it.greeting().contains("anna"))).containsExactly(anna);
		assertThat(this.cache.entities(CUSTOMERS).count()).isEqualTo(1);
		assertThat(this.cache.entities(CUSTOMERS).in(GUILD).ids().toArray()).containsExactly(2);
		assertThat(this.cache.entities(CUSTOMERS).get(GUILD, 7)).isNull();
		assertThat(this.cache.wrapped(Customer.class)).isSameAs(CUSTOMERS);
		assertThat(this.cache.wrapped(Member.class)).isNull();
	}

	@Test
	void attributesAreKeptBesideTheEntity() {
		Customer anna = this.cache.entities(CUSTOMERS).get(GUILD, 2);
		assertThat(this.cache.entities(CUSTOMERS).in(GUILD).put(anna.with(new Account(7)))).isTrue();
		this.cache.apply(new GuildMemberUpdateEvent(Sample.member(ANNA, "renamed"), GUILD));
		Customer now = this.cache.entities(CUSTOMERS).get(GUILD, 2);
		assertThat(now.member().nick()).isEqualTo("renamed");
		assertThat(now.account()).isEqualTo(new Account(7));
		this.cache.entities(CUSTOMERS).in(GUILD).put(now.with(null));
		assertThat(this.cache.entities(CUSTOMERS).get(GUILD, 2).account()).isNull();
	}

	@Test
	void attributesGoWithTheEntity() {
		EntityCache<Customer> customers = this.cache.entities(CUSTOMERS).in(GUILD);
		customers.put(new Customer(Sample.member(ANNA, "a"), new Account(7)));
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(customers.get(2)).isNull();
		this.cache.apply(EveryType.guildCreate());
		assertThat(customers.get(2).account()).isNull();
		customers.put(new Customer(Sample.member(ANNA, "a"), new Account(8)));
		this.cache.apply(Sample.left(GUILD));
		this.cache.apply(EveryType.guildCreate());
		assertThat(customers.get(2).account()).isNull();
		customers.put(new Customer(Sample.member(ANNA, "a"), new Account(9)));
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.none());
		assertThat(customers.count()).isZero();
		assertThat(customers.put(new Customer(Sample.member(ANNA, "a"), new Account(9)))).isFalse();
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.all());
		this.cache.apply(EveryType.guildCreate());
		assertThat(customers.get(2).account()).isNull();
	}

	@Test
	void attributesOfUsersGoWithThem() {
		this.cache.entities(PERSONS).put(new Person(ANNA, new Account(3)));
		this.cache.apply(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(this.cache.entities(PERSONS).get(2).account()).as("it was put by hand").isEqualTo(new Account(3));
		assertThat(this.cache.entities(PERSONS).remove(2).user()).isEqualTo(ANNA);
		assertThat(this.cache.users().get(2)).isNull();
	}

	@Test
	void attributesOfOverwritesGoWithThem() {
		EntityCache<Rule> rules = this.cache.entities(RULES).in(200);
		Channel channel = this.cache.channels().get(200);
		Rule rule = new Rule(channel.permissionOverwrites().get(0), new Account(3));
		rules.put(rule);
		this.cache.apply(new ChannelUpdateEvent(channel.toBuilder().name("renamed").build()));
		assertThat(rules.values()).containsExactly(rule);
		this.cache.apply(new ChannelUpdateEvent(channel.toBuilder().permissionOverwrites(List.of()).build()));
		this.cache.apply(new ChannelUpdateEvent(channel));
		assertThat(rules.get(2).account()).as("the overwrite was gone").isNull();
		rules.put(rule);
		this.cache.apply(new ChannelDeleteEvent(channel));
		this.cache.apply(new ChannelCreateEvent(channel));
		assertThat(rules.get(2).account()).as("the channel was gone").isNull();
		rules.put(rule);
		this.cache.apply(Sample.left(GUILD));
		this.cache.apply(EveryType.guildCreate());
		assertThat(rules.get(2).account()).as("the guild was gone").isNull();
	}

	@Test
	void attributesAreNoMatterOfThePolicyForAllTypes() {
		this.cache.setGlobalPolicy((entity, guildId) -> entity instanceof Member);
		EntityCache<Customer> customers = this.cache.entities(CUSTOMERS).in(GUILD);
		customers.put(new Customer(Sample.member(ANNA, "a"), new Account(7)));
		assertThat(customers.get(2).account()).isEqualTo(new Account(7));
		this.cache.setGlobalPolicy((entity, guildId) -> entity instanceof Member member && "a".equals(member.nick()));
		assertThat(customers.get(2).account()).isEqualTo(new Account(7));
	}

	@Test
	void aPointerLeadsToThemWithTheirAttributes() {
		EntityCache<Customer> customers = this.cache.entities(CUSTOMERS).in(GUILD);
		customers.put(new Customer(Sample.member(ANNA, "a"), new Account(7)));
		this.cache.members().in(GUILD).point(77, GUILD, 2);
		assertThat(customers.get(77)).isEqualTo(customers.get(2));
		assertThat(customers.get(77).account()).isEqualTo(new Account(7));
		assertThat(customers.remove(77)).isNull();
		assertThat(this.cache.members().in(GUILD).contains(77)).isFalse();
		assertThat(customers.point(78, GUILD, 2)).isTrue();
		assertThat(customers.get(78)).isEqualTo(customers.get(2));
		assertThat(this.cache.members().get(GUILD, 78)).isEqualTo(customers.get(2).member());
	}

	@Test
	void aSweepOfThemRemovesWhatTheyWrap() {
		assertThat(this.cache.entities(CUSTOMERS).sweep((it) -> it.member().nick() == null)).isZero();
		assertThat(this.cache.entities(CUSTOMERS).sweep((it) -> "a".equals(it.member().nick()))).isEqualTo(1);
		assertThat(this.cache.members().count()).isZero();
		this.cache.entities(ROOMS).clear();
		assertThat(this.cache.channels().count()).isZero();
	}

	@Test
	void aSnapshotHasTheirAttributes() throws IOException {
		this.cache.entities(CUSTOMERS).in(GUILD).put(new Customer(Sample.member(ANNA, "a"), new Account(7)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.cache.save(out);
		DiscordCache other = cache();
		other.load(new ByteArrayInputStream(out.toByteArray()));
		assertThat(other.entities(CUSTOMERS).values()).isEqualTo(this.cache.entities(CUSTOMERS).values());
	}

	@Test
	void policyLimitsAndPropertiesAreThoseOfWhatTheyWrap() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.cache.setPolicy(CUSTOMERS, CachingPolicy.none()))
			.withMessageContaining("members");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.cache.setLimits(CUSTOMERS, new EntityLimits(1, null, null)));
		this.cache.setGlobalPolicy((entity, guildId) -> !(entity instanceof Customer));
		assertThat(this.cache.entities(CUSTOMERS).count()).isEqualTo(1);
	}

	@Test
	void wrongRegistrationsAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityType.wrap(EntityType.MEMBERS, "strangers", Stranger.class, Stranger::new))
			.withMessageContaining("Stranger")
			.withMessageContaining("Member");
		assertThatIllegalArgumentException().isThrownBy(() -> EntityType.wrap(EntityType.MEMBERS, "own", Customer.class,
				Runnable.class, (member, attributes) -> new Customer(member, null)))
			.withMessageContaining("Runnable");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityType.wrap(EntityType.MEMBERS, "own", Member.class, (member) -> member))
			.withMessageContaining("model.guild.Member");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityType.wrap(EntityType.CHANNELS, "channels", Room.class, Room::new))
			.withMessageContaining("'channels'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityType.wrap(ROOMS, "rooms-again", Room.class, (room) -> room))
			.withMessageContaining("'rooms'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CacheOptions.builder()
				.data(ROOMS)
				.data(EntityType.wrap(EntityType.CHANNELS, "halls", Room.class, Room::new)))
			.withMessageContaining("'rooms'")
			.withMessageContaining("'halls'");
	}

	record Account(int coins) {

	}

	record Customer(Member member, @Nullable Account account) {

		String greeting() {
			return "Hello " + this.member.user().username() + ", you have "
					+ ((this.account != null) ? this.account.coins() : 0) + " coins";
		}

		Customer with(@Nullable Account account) {
			return new Customer(this.member, account);
		}

	}

	record Rule(Overwrite overwrite, @Nullable Account account) {

	}

	record Person(User user, @Nullable Account account) {

	}

	static final class Room {

		private final Channel channel;

		Room(Channel channel) {
			this.channel = channel;
		}

		Channel channel() {
			return this.channel;
		}

		String mention() {
			return "<#" + this.channel.id() + ">";
		}

	}

	record Stranger(String name, List<Member> members) {

		Stranger(Member member) {
			this("stranger", List.of(member));
		}

	}

}
