package io.github.discordspring.cache;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Conditions that are data: what they mean, and that they travel.
 */
class EntityPredicateTests {

	private static final Member ANNA = Sample.member(Sample.user(2, "anna"), "Annie", 11, 12)
		.toBuilder()
		.joinedAt(Instant.parse("2024-01-01T00:00:00Z"))
		.build();

	private static final Member BEN = Member.builder()
		.user(Sample.user(3, "ben").toBuilder().bot(true).build())
		.joinedAt(Instant.parse("2025-01-01T00:00:00Z"))
		.build();

	private static ComparedProperty<Member> member(String path) {
		return EntityPredicate.property(EntityType.MEMBERS, path);
	}

	private static void assertMeans(EntityPredicate<Member> predicate, boolean anna, boolean ben) {
		EntityPredicate<Member> travelled = EntityPredicate.fromJson(EntityType.MEMBERS, predicate.toJson());
		assertThat(travelled).isEqualTo(predicate).hasSameHashCodeAs(predicate);
		for (EntityPredicate<Member> each : List.of(predicate, travelled)) {
			assertThat(each.test(ANNA)).as("%s for anna", each).isEqualTo(anna);
			assertThat(each.test(BEN)).as("%s for ben", each).isEqualTo(ben);
			assertThat(each.negate().test(ANNA)).isEqualTo(!anna);
		}
	}

	@Test
	void propertiesAreCompared() {
		assertMeans(member("nick").is("Annie"), true, false);
		assertMeans(member("nick").isAnyOf("Bob", "Annie"), true, false);
		assertMeans(member("nick").startsWith("Ann"), true, false);
		assertMeans(member("nick").endsWith("x"), false, false);
		assertMeans(member("nick").contains("nni"), true, false);
		assertMeans(member("nick").isAbsent(), false, true);
		assertMeans(member("roles").isAbsent(), false, true);
		assertMeans(member("roles").contains(12L), true, false);
		assertMeans(member("roles").contains("12"), true, false);
		assertMeans(member("user.username").isGreaterThan("anna"), false, true);
		assertMeans(member("user.bot").is(true), false, true);
		assertMeans(member("user.id").isAtMost(2L), true, false);
		assertMeans(member("user.id").isAtLeast(2), true, true);
		assertMeans(member("joined_at").isLessThan(Instant.parse("2024-06-01T00:00:00Z")), true, false);
		assertMeans(member("joinedAt").isGreaterThan("2024-06-01T00:00:00Z"), false, true);
	}

	@Test
	void conditionsAreJoined() {
		EntityPredicate<Member> anna = member("nick").is("Annie");
		EntityPredicate<Member> bot = member("user.bot").is(true);
		assertMeans(anna.and(bot), false, false);
		assertMeans(anna.or(bot), true, true);
		assertMeans(anna.negate().and(bot), false, true);
		assertMeans(anna.or(bot).and(bot.negate()).or(bot.and(bot)), true, true);
		assertThat(anna.or(bot).and(bot.negate()))
			.hasToString("members where ((nick is Annie or user.bot is true) and not user.bot is true)");
	}

	@Test
	void enumerationsAndBitsAreComparedAsDiscordWritesThem() {
		EntityPredicate<Channel> text = EntityPredicate.property(EntityType.CHANNELS, "type")
			.isAnyOf(ChannelType.GUILD_TEXT, 5);
		assertThat(text.test(Sample.text(1))).isTrue();
		assertThat(text.test(Sample.channel(1, ChannelType.GUILD_ANNOUNCEMENT))).isTrue();
		assertThat(text.test(Sample.channel(1, ChannelType.GUILD_VOICE))).isFalse();
		EntityPredicate<Presence> online = EntityPredicate.property(EntityType.PRESENCES, "status").is("online");
		assertThat(online.test(EveryType.one(EntityType.PRESENCES))).isTrue();
		EntityPredicate<Role> banning = EntityPredicate.property(EntityType.ROLES, "permissions")
			.hasBits(Permission.of(Permission.BAN_MEMBERS));
		assertThat(banning.test(Sample.role(1, "r"))).isFalse();
		assertThat(banning.test(Role.builder().id(1).name("r").permissions(-1L).build())).isTrue();
		assertThat(EntityPredicate.fromJson(EntityType.ROLES, banning.toJson())).isEqualTo(banning);
	}

	@Test
	void theOperationsTakeThem() {
		DiscordCache cache = Stores.cache(CacheStoreFactory.packed());
		cache.users().put(ANNA.user());
		cache.users().put(BEN.user());
		cache.members().in(100).put(ANNA);
		cache.members().in(100).put(BEN);
		EntityPredicate<Member> bot = member("user.bot").is(true);
		assertThat(cache.members().filter(bot)).containsExactly(BEN);
		assertThat(cache.members().count(bot.negate())).isEqualTo(1);
		assertThat(cache.members().in(100).sweep(bot)).isEqualTo(1);
		assertThat(cache.members().values()).containsExactly(ANNA);
	}

	@Test
	void whatMeansNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> member("name"))
			.withMessageContaining("'name'")
			.withMessageContaining("nick");
		assertThatIllegalArgumentException().isThrownBy(() -> member("nick.length"))
			.withMessageContaining("'nick.length'");
		assertThatIllegalArgumentException().isThrownBy(() -> member("nick").is(5)).withMessageContaining("'nick'");
		assertThatIllegalArgumentException().isThrownBy(() -> member("user").is("anna"));
		assertThatIllegalArgumentException().isThrownBy(() -> member("user.bot").isLessThan(true));
		assertThatIllegalArgumentException().isThrownBy(() -> member("joined_at").is("yesterday"));
		assertThatIllegalArgumentException().isThrownBy(() -> member("nick").isAnyOf());
		assertThatIllegalArgumentException().isThrownBy(() -> member("nick").hasBits(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "null", "{}", "[]", "{'and':[]}", "{'and':{}}", "{'not':[]}", "{'xor':[]}",
			"{'property':'nick','is':'is'}", "{'property':'nick','is':'is','values':[]}",
			"{'property':'nick','is':'like','values':['a']}", "{'property':'nick','is':'is','values':[null]}",
			"{'property':'nick','is':'is','values':[{}]}", "{'property':'nick','is':'is','values':['a'],'run':'x'}",
			"{'property':'getClass','is':'absent','values':[]}", "{'property':'nick','is':'absent','values':['a']}" })
	void whatIsNoConditionIsRefused(String json) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityPredicate.fromJson(EntityType.MEMBERS, json.replace('\'', '"')));
	}

	@Test
	void sizesAreBounded() {
		String nick = "{\"property\":\"nick\",\"is\":\"absent\",\"values\":[]}";
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> EntityPredicate.fromJson(EntityType.MEMBERS, "{\"not\":".repeat(30) + nick + "}".repeat(30)))
			.withMessageContaining("levels");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityPredicate.fromJson(EntityType.MEMBERS,
					"{\"or\":[" + (nick + ",").repeat(1000) + nick + "]}"))
			.withMessageContaining("1000");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EntityPredicate.fromJson(EntityType.MEMBERS, " ".repeat(70_000) + nick))
			.withMessageContaining("65536");
	}

	@Test
	void anyConditionTravels() {
		for (long seed = 1; seed <= 300; seed++) {
			EntityPredicate<Member> predicate = random(new Random(seed), 0);
			EntityPredicate<Member> travelled = EntityPredicate.fromJson(EntityType.MEMBERS, predicate.toJson());
			assertThat(travelled).as("seed " + seed).isEqualTo(predicate);
			assertThat(travelled.test(ANNA)).as("seed " + seed).isEqualTo(predicate.test(ANNA));
			assertThat(travelled.test(BEN)).as("seed " + seed).isEqualTo(predicate.test(BEN));
		}
	}

	private static EntityPredicate<Member> random(Random random, int depth) {
		return switch (random.nextInt((depth < 5) ? 9 : 6)) {
			case 0 -> member("nick").startsWith("A");
			case 1 -> member("user.id").isLessThan(random.nextLong());
			case 2 -> member("roles").contains(10L + random.nextInt(4));
			case 3 -> member("user.bot").is(random.nextBoolean());
			case 4 -> member("joined_at").isAtLeast(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(40_000_000)));
			case 5 -> member("flags").hasBits(random.nextInt(4));
			case 6 -> random(random, depth + 1).and(random(random, depth + 1));
			case 7 -> random(random, depth + 1).or(random(random, depth + 1));
			default -> random(random, depth + 1).negate();
		};
	}

}
