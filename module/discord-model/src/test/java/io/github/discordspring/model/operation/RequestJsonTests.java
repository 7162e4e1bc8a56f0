package io.github.discordspring.model.operation;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.application.ApplicationModifyRequest;
import io.github.discordspring.model.automod.AutoModerationRuleModifyRequest;
import io.github.discordspring.model.channel.ChannelModifyRequest;
import io.github.discordspring.model.channel.ChannelPositionModifyRequest;
import io.github.discordspring.model.channel.GroupDmModifyRequest;
import io.github.discordspring.model.channel.ThreadModifyRequest;
import io.github.discordspring.model.channel.VoiceChannelStatusModifyRequest;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.emoji.EmojiModifyRequest;
import io.github.discordspring.model.gateway.BotActivity;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.gateway.RequestChannelInfo;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.RequestSoundboardSounds;
import io.github.discordspring.model.gateway.UpdatePresence;
import io.github.discordspring.model.gateway.UpdateVoiceState;
import io.github.discordspring.model.guild.CurrentMemberModifyRequest;
import io.github.discordspring.model.guild.GuildIncidentActionsModifyRequest;
import io.github.discordspring.model.guild.GuildModifyRequest;
import io.github.discordspring.model.guild.GuildWidgetModifyRequest;
import io.github.discordspring.model.guild.MemberModifyRequest;
import io.github.discordspring.model.guild.WelcomeScreenModifyRequest;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.lobby.LobbyChannelLinkRequest;
import io.github.discordspring.model.lobby.LobbyMemberAddRequest;
import io.github.discordspring.model.lobby.LobbyModifyRequest;
import io.github.discordspring.model.permission.OverwriteModifyRequest;
import io.github.discordspring.model.permission.OverwriteType;
import io.github.discordspring.model.permission.RoleCreateRequest;
import io.github.discordspring.model.permission.RoleModifyRequest;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventExceptionModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventModifyRequest;
import io.github.discordspring.model.soundboard.SoundboardSoundModifyRequest;
import io.github.discordspring.model.stage.StageInstanceModifyRequest;
import io.github.discordspring.model.sticker.StickerModifyRequest;
import io.github.discordspring.model.template.GuildTemplateModifyRequest;
import io.github.discordspring.model.user.CurrentUserModifyRequest;
import io.github.discordspring.model.voice.CurrentUserVoiceStateModifyRequest;
import io.github.discordspring.model.voice.UserVoiceStateModifyRequest;
import io.github.discordspring.model.webhook.WebhookModifyRequest;
import io.github.discordspring.model.webhook.WebhookWithTokenModifyRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for how requests stand in JSON: left out, {@code null} and a value are three
 * things.
 */
class RequestJsonTests {

	/** What changes something, and needs no value to be built. */
	static Stream<Class<?>> changes() {
		return Stream.of(ApplicationModifyRequest.class, AutoModerationRuleModifyRequest.class,
				ChannelModifyRequest.class, CurrentMemberModifyRequest.class, CurrentUserModifyRequest.class,
				CurrentUserVoiceStateModifyRequest.class, EmojiModifyRequest.class, GroupDmModifyRequest.class,
				GuildIncidentActionsModifyRequest.class, GuildModifyRequest.class,
				GuildScheduledEventExceptionModifyRequest.class, GuildScheduledEventModifyRequest.class,
				GuildTemplateModifyRequest.class, GuildWidgetModifyRequest.class, LobbyMemberAddRequest.class,
				LobbyModifyRequest.class, MemberModifyRequest.class, RoleModifyRequest.class,
				SoundboardSoundModifyRequest.class, StageInstanceModifyRequest.class, StickerModifyRequest.class,
				ThreadModifyRequest.class, UserVoiceStateModifyRequest.class, VoiceChannelStatusModifyRequest.class,
				WebhookModifyRequest.class, WebhookWithTokenModifyRequest.class, WelcomeScreenModifyRequest.class);
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whatIsNotSetIsLeftOut(Class<?> type) throws ReflectiveOperationException {
		assertThat(json(build(builder(type)))).isEqualTo("{}");
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whatIsSetToNullIsNull(Class<?> type) throws ReflectiveOperationException {
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType() != Omittable.class) {
				continue;
			}
			Object builder = builder(type);
			setter(builder, component).invoke(builder, (Object) null);
			assertThat(json(build(builder))).isEqualTo("{\"" + nameOf(component) + "\":null}");
		}
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whatIsSetToAValueIsWritten(Class<?> type) throws ReflectiveOperationException {
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType() != Omittable.class) {
				continue;
			}
			Type valueType = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
			Map.Entry<Object, String> sample = sample(valueType);
			if (sample == null) {
				continue;
			}
			Object builder = builder(type);
			setter(builder, component).invoke(builder, sample.getKey());
			assertThat(json(build(builder))).isEqualTo("{\"" + nameOf(component) + "\":" + sample.getValue() + "}");
		}
	}

	/** Values that are easily taken for none, where there are such. */
	private static Map.Entry<Object, String> sample(Type type) throws ReflectiveOperationException {
		if (type == Boolean.class) {
			return Map.entry(false, "false");
		}
		if (type == Integer.class) {
			return Map.entry(0, "0");
		}
		if (type == Long.class) {
			return Map.entry(0L, "\"0\"");
		}
		if (type == Double.class) {
			return Map.entry(0.0, "0");
		}
		if (type == String.class) {
			return Map.entry("", "\"\"");
		}
		if (type == Snowflakes.class) {
			return Map.entry(Snowflakes.empty(), "[]");
		}
		if (type == Instant.class) {
			return Map.entry(Instant.EPOCH, "\"1970-01-01T00:00:00Z\"");
		}
		if (type == ImageData.class) {
			return Map.entry(ImageData.of("GIF89a".getBytes(StandardCharsets.US_ASCII)),
					"\"data:image/gif;base64,R0lGODlh\"");
		}
		if (type instanceof ParameterizedType generic) {
			return (generic.getRawType() == List.class) ? Map.entry(List.of(), "[]") : Map.entry(Map.of(), "{}");
		}
		if (type instanceof Class<?> raw && IntEnum.class.isAssignableFrom(raw)) {
			return Map.entry(raw.getMethod("of", int.class).invoke(null, 0), "0");
		}
		return null;
	}

	private static Object builder(Class<?> type) throws ReflectiveOperationException {
		return type.getMethod("builder").invoke(null);
	}

	private static Method setter(Object builder, RecordComponent component) {
		Type type = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
		Class<?> raw = (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : type);
		try {
			return builder.getClass().getMethod(component.getName(), raw);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object build(Object builder) throws ReflectiveOperationException {
		return builder.getClass().getMethod("build").invoke(builder);
	}

	private static String nameOf(RecordComponent component) {
		return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	private static String json(Object request) {
		return new String(DiscordJson.write(request), StandardCharsets.UTF_8);
	}

	@Test
	void noPermissionsAreNotTheDefaultOnes() {
		assertThat(json(RoleCreateRequest.builder().build())).isEqualTo("{}");
		assertThat(json(RoleCreateRequest.builder().permissions(0L).build())).isEqualTo("{\"permissions\":\"0\"}");
		assertThat(json(OverwriteModifyRequest.builder().type(OverwriteType.ROLE).deny(1L << 52).build()))
			.isEqualTo("{\"type\":0,\"deny\":\"4503599627370496\"}");
	}

	@Test
	void anInviteWithoutWishesIsAnEmptyObject() {
		assertThat(json(InviteCreateRequest.builder().build())).isEqualTo("{}");
		assertThat(json(InviteCreateRequest.builder().maxAge(0).unique(true).build()))
			.isEqualTo("{\"max_age\":0,\"unique\":true}");
	}

	@Test
	void aTimeoutEndsWithNull() {
		assertThat(json(MemberModifyRequest.timeout(Instant.parse("2026-11-22T00:00:00Z"))))
			.isEqualTo("{\"communication_disabled_until\":\"2026-11-22T00:00:00Z\"}");
		assertThat(json(MemberModifyRequest.endTimeout())).isEqualTo("{\"communication_disabled_until\":null}");
	}

	@Test
	void placesAreSentAsAList() {
		assertThat(json(List.of(ChannelPositionModifyRequest.of(1, 0),
				ChannelPositionModifyRequest.builder().id(2).parentId(null).build())))
			.isEqualTo("[{\"id\":\"1\",\"position\":0},{\"id\":\"2\",\"parent_id\":null}]");
	}

	@Test
	void aLobbyIsUnlinkedByAnEmptyObject() {
		assertThat(json(LobbyChannelLinkRequest.none())).isEqualTo("{}");
		assertThat(json(LobbyChannelLinkRequest.of(5))).isEqualTo("{\"channel_id\":\"5\"}");
	}

	@Test
	void commandsOfTheGatewayAreWrittenAsDocumented() {
		assertCommand(UpdateVoiceState.leave(1), Opcode.VOICE_STATE_UPDATE,
				"{\"guild_id\":\"1\",\"channel_id\":null,\"self_mute\":false,\"self_deaf\":false}");
		assertCommand(UpdateVoiceState.join(1, 2, true, false), Opcode.VOICE_STATE_UPDATE,
				"{\"guild_id\":\"1\",\"channel_id\":\"2\",\"self_mute\":true,\"self_deaf\":false}");
		assertCommand(RequestGuildMembers.all(1), Opcode.REQUEST_GUILD_MEMBERS,
				"{\"guild_id\":\"1\",\"query\":\"\",\"limit\":0}");
		assertCommand(RequestGuildMembers.of(1, 2, 3).toBuilder().presences(true).nonce("n").build(),
				Opcode.REQUEST_GUILD_MEMBERS,
				"{\"guild_id\":\"1\",\"presences\":true,\"user_ids\":[\"2\",\"3\"],\"nonce\":\"n\"}");
		assertCommand(RequestSoundboardSounds.of(1, 2), Opcode.REQUEST_SOUNDBOARD_SOUNDS,
				"{\"guild_ids\":[\"1\",\"2\"]}");
		assertCommand(RequestChannelInfo.of(1), Opcode.REQUEST_CHANNEL_INFO,
				"{\"guild_id\":\"1\",\"fields\":[\"status\",\"voice_start_time\"]}");
		assertCommand(UpdatePresence.of(PresenceStatus.ONLINE), Opcode.PRESENCE_UPDATE,
				"{\"since\":null,\"activities\":[],\"status\":\"online\",\"afk\":false}");
		assertCommand(UpdatePresence.idle(Instant.ofEpochMilli(91_879_201_000L), BotActivity.custom("tired")),
				Opcode.PRESENCE_UPDATE, "{\"since\":91879201000,\"activities\":[{\"name\":\"Custom Status\",\"type\":4,"
						+ "\"state\":\"tired\"}],\"status\":\"idle\",\"afk\":true}");
	}

	private static void assertCommand(GatewayCommand command, int opcode, String json) {
		assertThat(command.opcode()).isEqualTo(opcode);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = Encoding.JSON.generator(out)) {
			command.write(generator);
		}
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json).isEqualTo(json(command));
		assertThat((Object) DiscordJson.read(out.toByteArray(), command.getClass())).isEqualTo(command);
	}

	@Test
	void aPresenceThatCannotBeReadIsRefused() {
		for (String json : List.of("[]", "{}", "{\"status\":1,\"since\":\"x\"}", "{\"status\":\"idle\",\"afk\":[]}",
				"{\"status\":\"idle\"")) {
			assertThatExceptionOfType(JacksonException.class).as(json)
				.isThrownBy(() -> DiscordJson.read(json.getBytes(StandardCharsets.UTF_8), UpdatePresence.class));
		}
		String later = "{\"new\":{\"a\":[1]},\"status\":\"idle\"}";
		assertThat(DiscordJson.read(later.getBytes(StandardCharsets.UTF_8), UpdatePresence.class))
			.isEqualTo(UpdatePresence.of(PresenceStatus.IDLE));
	}

	@Test
	void anImageThatCannotBeReadIsRefused() {
		for (String icon : List.of("1", "\"\"", "\"data:image/gif;base64,AAAA\"", "[]")) {
			String json = "{\"icon\":" + icon + "}";
			assertThatExceptionOfType(JacksonException.class).as(json)
				.isThrownBy(() -> DiscordJson.read(json.getBytes(StandardCharsets.UTF_8), GuildModifyRequest.class));
		}
	}

	@Test
	void randomValidRequestsSurvive() {
		List<Object> requests = new ArrayList<>();
		for (long seed = 1; seed <= 200; seed++) {
			RandomRequests random = new RandomRequests(seed);
			for (Object request : random.all()) {
				assertThat(Checks.faults(request)).as("seed %d, %s", seed, request).isEmpty();
				Object again = DiscordJson.read(DiscordJson.write(request), request.getClass());
				assertThat(again).as("seed %d", seed).isEqualTo(request);
				requests.add(request);
			}
		}
		assertThat(requests).hasSizeGreaterThan(1000);
	}

}
