package io.github.discordspring.model.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.CodecProperty;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.Selection;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.GuildCreateEventCodec;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageCreateEventCodec;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.guild.MemberCodec;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.user.UserCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Selection}.
 */
class SelectionTests {

	private static final long SEED = 20261121;

	private static final int RUNS = 20;

	private static final String MEMBER = "{\"user\":{\"id\":\"5\",\"username\":\"mason\",\"avatar\":\"a\"},"
			+ "\"nick\":\"M\",\"roles\":[\"1\",\"2\"],\"joined_at\":\"2017-10-21T18:41:11.243000+00:00\"}";

	static List<EveryRecordTests.Entry<?>> everyTypeWithProperties() {
		return EveryRecordTests.everyType().stream().filter((entry) -> !entry.codec().properties().isEmpty()).toList();
	}

	@ParameterizedTest
	@MethodSource("everyTypeWithProperties")
	<T> void whatIsNotSelectedIsAsIfItWereAbsent(EveryRecordTests.Entry<T> entry) {
		for (int run = 0; run < RUNS; run++) {
			long seed = SEED + run;
			Random random = new Random(seed);
			byte[] json = entry.write(new RandomModel(seed).create(entry.type()));
			List<String> paths = new ArrayList<>();
			List<String> without = new ArrayList<>();
			JsonNode selected = entry.mapper().readTree(json);
			select((ObjectNode) selected, entry.codec(), "", 0, random, paths, without);
			T expected = entry.read(entry.mapper().writeValueAsBytes(selected));
			assertThat(read(entry, json, Selection.of(entry.codec(), paths.toArray(String[]::new))))
				.as("seed %d, %s", seed, paths)
				.isEqualTo(expected);
			assertThat(read(entry, json, Selection.without(entry.codec(), without.toArray(String[]::new))))
				.as("seed %d, without %s", seed, without)
				.isEqualTo(expected);
		}
	}

	/** Chooses properties, lists them, and removes the others. */
	private static void select(ObjectNode json, Codec<?> codec, String path, int depth, Random random,
			List<String> paths, List<String> without) {
		for (CodecProperty property : codec.properties()) {
			String name = path + (random.nextBoolean() ? property.name() : property.component());
			Codec<?> inner = property.codec();
			boolean objects = inner != null && !inner.properties().isEmpty();
			int choice = random.nextInt(objects && depth < 3 ? 3 : 2);
			if (choice == 0 && !property.required()) {
				without.add(name);
				json.remove(property.name());
			}
			else if (choice == 1 || !objects) {
				paths.add(name);
			}
			else if (choice == 0) {
				without.add(name);
				required(json.get(property.name()), inner);
			}
			else {
				List<String> some = new ArrayList<>();
				int before = without.size();
				selectWithin(json.get(property.name()), inner, name + ".", depth + 1, random.nextLong(), some, without);
				if (some.isEmpty()) {
					// Nothing within is not the same as not at all
					while (without.size() > before) {
						without.remove(before);
					}
					without.add(name);
					if (property.required()) {
						required(json.get(property.name()), inner);
					}
					else {
						json.remove(property.name());
					}
				}
				paths.addAll(some);
			}
		}
	}

	/** Of each object in a list or map the same is chosen. */
	private static void selectWithin(@Nullable JsonNode value, Codec<?> codec, String path, int depth, long seed,
			List<String> paths, List<String> without) {
		List<String> all = new ArrayList<>();
		List<String> none = new ArrayList<>();
		select(DiscordJson.mapper().createObjectNode(), codec, path, depth, new Random(seed), all, none);
		for (ObjectNode object : objects(value, codec)) {
			select(object, codec, path, depth, new Random(seed), new ArrayList<>(), new ArrayList<>());
		}
		paths.addAll(all);
		without.addAll(none);
	}

	private static void required(@Nullable JsonNode value, Codec<?> codec) {
		for (ObjectNode object : objects(value, codec)) {
			for (CodecProperty property : codec.properties()) {
				Codec<?> inner = property.codec();
				if (!property.required()) {
					object.remove(property.name());
				}
				else if (inner != null && !inner.properties().isEmpty()) {
					required(object.get(property.name()), inner);
				}
			}
		}
	}

	/** The objects that a property holds, be it one, a list or a map. */
	private static List<ObjectNode> objects(@Nullable JsonNode value, Codec<?> codec) {
		List<ObjectNode> objects = new ArrayList<>();
		if (value != null && value.isArray()) {
			value.forEach((element) -> objects.add((ObjectNode) element));
		}
		else if (value instanceof ObjectNode object && isMap(object)) {
			object.forEach((element) -> objects.add((ObjectNode) element));
		}
		else if (value instanceof ObjectNode object) {
			objects.add(object);
		}
		return objects;
	}

	/** The random model names the entries of its maps so, or by ids. */
	private static boolean isMap(ObjectNode object) {
		return object.propertyNames()
			.stream()
			.anyMatch((name) -> name.startsWith("key ") || Character.isDigit(name.charAt(0)) || name.startsWith("-"));
	}

	@Test
	void withinObjectsAndListsTheWayGoesOnBehindADot() {
		Member member = read(MEMBER, MemberCodec.INSTANCE,
				Selection.of(MemberCodec.INSTANCE, "nick", "user.username", "joinedAt"));
		assertThat(member.nick()).isEqualTo("M");
		assertThat(member.joinedAt()).isNotNull();
		assertThat(member.roles().isEmpty()).isTrue();
		assertThat(member.user()).isEqualTo(User.builder().id(5).username("mason").build());
	}

	@Test
	void aSelectionReachesIntoTheMembersOfAGuild() {
		String json = "{\"id\":\"1\",\"name\":\"G\",\"members\":[" + MEMBER
				+ "],\"channels\":[{\"id\":\"7\",\"type\":0}]}";
		GuildCreateEvent event = read(json, GuildCreateEventCodec.INSTANCE,
				Selection.of(GuildCreateEventCodec.INSTANCE, "members.user.avatar", "guild.name"));
		assertThat(event.guild().name()).isEqualTo("G");
		assertThat(event.channels()).isEmpty();
		assertThat(event.members())
			.containsExactly(Member.builder().user(User.builder().id(5).username("").avatar("a").build()).build());
	}

	@Test
	void thePropertiesOfAnInlinedRecordAreNamedByThemselvesOrBehindIt() {
		Selection<MessageCreateEvent> all = Selection.of(MessageCreateEventCodec.INSTANCE, "message");
		assertThat(all.isAll()).isFalse();
		assertThat(Selection.of(MessageCreateEventCodec.INSTANCE, "message.content"))
			.isEqualTo(Selection.of(MessageCreateEventCodec.INSTANCE, "content"))
			.isNotEqualTo(all);
	}

	@Test
	void namingEverythingIsTheSelectionOfEverything() {
		String[] names = UserCodec.INSTANCE.properties().stream().map(CodecProperty::name).toArray(String[]::new);
		assertThat(Selection.of(UserCodec.INSTANCE, names)).isSameAs(Selection.all());
		assertThat(Selection.without(UserCodec.INSTANCE)).isSameAs(Selection.all());
	}

	@Test
	void twoSelectionsTogetherAreWhatEitherSelects() {
		Selection<Member> some = Selection.of(MemberCodec.INSTANCE, "nick", "user.username");
		Selection<Member> others = Selection.of(MemberCodec.INSTANCE, "roles", "user.avatar");
		assertThat(some.or(others))
			.isEqualTo(Selection.of(MemberCodec.INSTANCE, "nick", "user.username", "roles", "user.avatar"));
		assertThat(some.or(Selection.of(MemberCodec.INSTANCE, "user")))
			.isEqualTo(Selection.of(MemberCodec.INSTANCE, "nick", "user"));
		assertThat(some.or(Selection.all())).isSameAs(Selection.all());
	}

	@Test
	void whatIsRequiredIsReadWithoutBeingSelected() {
		User user = read("{\"id\":\"5\",\"username\":\"mason\"}", UserCodec.INSTANCE, Selection.of(UserCodec.INSTANCE));
		assertThat(user.id()).isEqualTo(5);
		assertThatExceptionOfType(StreamReadException.class)
			.isThrownBy(() -> read("{\"username\":\"mason\"}", UserCodec.INSTANCE, Selection.of(UserCodec.INSTANCE)))
			.withMessageContaining("Property 'id' of User is absent");
	}

	@Test
	void whatIsNotSelectedMayBeOfAWrongType() {
		assertThat(read("{\"id\":\"5\",\"bot\":{\"a\":[1,\"}\"]},\"username\":[]}", UserCodec.INSTANCE,
				Selection.of(UserCodec.INSTANCE)))
			.isEqualTo(User.builder().id(5).username("").build());
	}

	@Test
	void aPropertyThatDoesNotExistIsRefusedWithThoseThatDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> Selection.of(MemberCodec.INSTANCE, "user.nickname"))
			.withMessageContainingAll("'nickname'", "'user.nickname'", "global_name");
		assertThatIllegalArgumentException().isThrownBy(() -> Selection.of(MemberCodec.INSTANCE, "nick.first"))
			.withMessageContainingAll("'nick'", "as a whole");
	}

	private static <T> T read(EveryRecordTests.Entry<T> entry, byte[] bytes, Selection<T> selection) {
		return entry.encoding().read(entry.codec(), selection, bytes, 0, bytes.length);
	}

	private static <T> T read(String json, Codec<T> codec, Selection<T> selection) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return Encoding.JSON.read(codec, selection, bytes, 0, bytes.length);
	}

}
