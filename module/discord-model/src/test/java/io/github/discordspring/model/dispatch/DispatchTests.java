package io.github.discordspring.model.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.codec.MalformedDataException;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.ResumedEvent;
import io.github.discordspring.model.event.UnknownEvent;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Dispatch}.
 */
class DispatchTests {

	private static final String DELETED = "{\"id\":\"1\",\"channel_id\":\"2\",\"guild_id\":\"3\"}";

	private final Dispatches dispatches = new Dispatches();

	@Test
	void theEventIsReadOnceAndMayBeKept() {
		Dispatch dispatch = this.dispatches.create(EventType.MESSAGE_DELETE, 5, DELETED);
		DispatchEvent event = dispatch.event();
		dispatch.expire();
		Arrays.fill(this.dispatches.buffer, (byte) 0);
		assertThat(event).isEqualTo(new MessageDeleteEvent(1, 2, 3));
		assertThat(dispatch.event()).isSameAs(event);
	}

	@Test
	void afterTheLoanNothingCanBeRead() {
		Dispatch dispatch = this.dispatches.create(EventType.MESSAGE_DELETE, 5, DELETED);
		dispatch.expire();
		assertThatIllegalStateException().isThrownBy(dispatch::event)
			.withMessageContaining("The bytes of MESSAGE_DELETE (shard 1/2, sequence 5) are gone");
		assertThatIllegalStateException().isThrownBy(dispatch::retain);
		assertThatIllegalStateException().isThrownBy(dispatch::defer);
	}

	@Test
	void whatIsRetainedIsAnExactCopy() {
		Dispatch dispatch = this.dispatches.create(EventType.MESSAGE_DELETE, 5, DELETED);
		RetainedDispatch retained = dispatch.retain();
		dispatch.expire();
		Arrays.fill(this.dispatches.buffer, (byte) 0);
		String json = new String(retained.bytes(), StandardCharsets.UTF_8);
		assertThat(json).isEqualTo("{\"t\":\"MESSAGE_DELETE\",\"s\":5,\"op\":0,\"d\":" + DELETED + "}");
		assertThat(json.substring(retained.dataOffset())).isEqualTo(DELETED + "}");
		assertThat(retained.toString()).doesNotContain("channel");
	}

	@Test
	void whatCannotBeReadFailsEachTimeInTheSameWay() {
		Dispatch dispatch = this.dispatches.create(EventType.MESSAGE_DELETE, 5, "{\"id\":true}");
		assertThatExceptionOfType(DispatchException.class).isThrownBy(dispatch::event)
			.withMessage("Could not read MESSAGE_DELETE (shard 1/2, sequence 5): "
					+ "Expected an id, but found VALUE_TRUE at /id, byte 10")
			.havingCause()
			.asInstanceOf(InstanceOfAssertFactories.type(MalformedDataException.class))
			.satisfies((cause) -> assertThat(cause.path()).isEqualTo("/id"))
			.satisfies((cause) -> assertThat(cause.offset()).isEqualTo(10));
		dispatch.expire();
		assertThatExceptionOfType(DispatchException.class).isThrownBy(dispatch::event);
	}

	@Test
	void dataThatIsCutOffIsNoEvent() {
		for (String data : new String[] { "{\"id\":\"1\",", "null", "{\"id\":\"1\",\"channel_id\":{" }) {
			Dispatch dispatch = this.dispatches.create(EventType.MESSAGE_DELETE, 5, data);
			assertThatExceptionOfType(DispatchException.class).as(data).isThrownBy(dispatch::event);
		}
	}

	@Test
	void whatIsAcceptedIsHandledUnlessSomebodyDefers() {
		this.dispatches.create(EventType.MESSAGE_DELETE, 1, DELETED).expire();
		assertThat(this.dispatches.handled.value()).isEqualTo(1);
		Dispatch deferred = this.dispatches.create(EventType.MESSAGE_DELETE, 2, DELETED);
		Handling first = deferred.defer();
		Handling second = deferred.defer();
		first.done();
		deferred.expire();
		deferred.expire();
		assertThat(this.dispatches.handled.value()).isEqualTo(1);
		second.done();
		assertThat(this.dispatches.handled.value()).isEqualTo(2);
	}

	@Test
	void whatIsDoneBeforeTheSinkReturnsIsNotHandledBeforeTheOthersHadIt() {
		Dispatch dispatch = this.dispatches.create(EventType.MESSAGE_DELETE, 1, DELETED);
		dispatch.defer().done();
		assertThat(this.dispatches.handled.value()).isZero();
		assertThat(dispatch.defer()).isNotNull();
	}

	@Test
	void theMarkIsMovedWhenWhoWaitsIsTold() {
		long[] mark = new long[1];
		HandledSequence[] sequence = new HandledSequence[1];
		sequence[0] = new HandledSequence(0, () -> mark[0] = sequence[0].value());
		Dispatch dispatch = new Dispatch(Dispatches.SHARD, Dispatches.SESSION, 9, EventType.RESUMED, Encoding.JSON,
				new byte[0], 0, 0, 0, sequence[0]);
		dispatch.defer().done();
		dispatch.expire();
		assertThat(mark[0]).isEqualTo(9);
	}

	@Test
	void anEventWithoutRecordKeepsItsDataAndItsPlace() {
		String data = "{\"guild_id\":\"3\",\"user\":{\"user_id\":\"9\"},\"user_id\":5,\"channel_id\":null,\"x\":[1.50]}";
		UnknownEvent event = (UnknownEvent) this.dispatches.create(EventType.of("NEW"), 5, data).event();
		assertThat(event.name()).isEqualTo("NEW");
		assertThat(event.guildId()).isEqualTo(3);
		assertThat(event.userId()).isEqualTo(5);
		assertThat(event.channelId()).isZero();
		assertThat(event.data()).hasToString(data);
	}

	@Test
	void anEventWithoutRecordMayHaveAnyData() {
		for (String data : new String[] { "[]", "null", "1", "\"text\"", "{\"guild_id\":\"none\",\"user_id\":{}}" }) {
			UnknownEvent event = (UnknownEvent) this.dispatches.create(EventType.of("NEW"), 5, data + " ").event();
			assertThat(event.data()).hasToString(data);
			assertThat(event.guildId()).isZero();
			assertThat(event.userId()).isZero();
		}
	}

	@Test
	void resumedMayHaveAnyData() {
		for (String data : new String[] { "{\"_trace\":[\"[\\\"gateway\\\"]\"]}", "{}", "null", "[]" }) {
			assertThat(this.dispatches.create(EventType.RESUMED, 5, data).event()).isEqualTo(new ResumedEvent());
		}
	}

	@Test
	void itsTextHasNoSecrets() {
		assertThat(this.dispatches.create(EventType.READY, 1, "{}").toString())
			.isEqualTo("READY (shard 1/2, sequence 1)");
	}

}
