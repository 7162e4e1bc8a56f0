package io.github.discordspring.model.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DispatchPipeline}.
 */
class DispatchPipelineTests {

	private static final String DELETED = "{\"id\":\"1\",\"channel_id\":\"2\"}";

	private final Logger logger = (Logger) LoggerFactory.getLogger(DispatchPipeline.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Dispatches dispatches = new Dispatches();

	private final List<String> calls = new ArrayList<>();

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
		this.logger.setAdditive(false);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.log);
		this.logger.setAdditive(true);
	}

	@Test
	void thePipelineIsWhereTheSourceDelivers() {
		Source source = new Source();
		DispatchPipeline pipeline = new DispatchPipeline(source, List.of());
		assertThat(source.sink).isSameAs(pipeline);
		assertThat(pipeline.wanted().isEmpty()).isTrue();
	}

	@Test
	void sinksGetWhatTheyWantInTheirOrder() {
		DispatchPipeline pipeline = pipeline(sink("cache", EventTypes.all()),
				sink("bot", EventTypes.of(EventType.MESSAGE_DELETE)), sink("other", EventTypes.of(EventType.READY)));
		deliver(pipeline, EventType.MESSAGE_DELETE, 1, DELETED);
		deliver(pipeline, EventType.TYPING_START, 2, "{}");
		assertThat(this.calls).containsExactly("cache 1", "bot 1", "cache 2");
	}

	@Test
	void whatIsWantedIsWhatAnySinkWantsAndMayChange() {
		Sink first = sink("first", EventTypes.of(EventType.READY));
		Sink second = sink("second", EventTypes.of(EventType.RESUMED));
		DispatchPipeline pipeline = pipeline(first, second);
		assertThat(pipeline.wanted()).isEqualTo(EventTypes.of(EventType.READY, EventType.RESUMED));
		assertThat(pipeline.wanted()).isSameAs(pipeline.wanted());
		second.wanted = EventTypes.of(EventType.of("NEW"));
		assertThat(pipeline.wanted()).isEqualTo(EventTypes.of(EventType.READY, EventType.of("NEW")));
		second.wanted = EventTypes.none();
		assertThat(pipeline.wanted()).isEqualTo(EventTypes.of(EventType.READY));
		deliver(pipeline, EventType.RESUMED, 1, "{}");
		assertThat(this.calls).isEmpty();
	}

	@Test
	void anErrorInOneSinkDoesNotKeepTheEventFromTheNext() {
		DispatchPipeline pipeline = pipeline(sink("broken", EventTypes.all(), (dispatch) -> {
			throw new IllegalArgumentException("on purpose");
		}), sink("very broken", EventTypes.all(), (dispatch) -> {
			throw new NoClassDefFoundError("on purpose too");
		}), sink("whole", EventTypes.all()));
		deliver(pipeline, EventType.MESSAGE_DELETE, 1, DELETED);
		assertThat(this.calls).containsExactly("broken 1", "very broken 1", "whole 1");
		assertThat(this.log.list).hasSize(2)
			.allSatisfy((event) -> assertThat(event.getFormattedMessage())
				.contains("Sink failed on MESSAGE_DELETE (shard 1/2, sequence 1); the session goes on"));
		assertThat(this.log.list.get(0).getThrowableProxy().getMessage()).isEqualTo("on purpose");
		assertThat(this.dispatches.handled.value()).isEqualTo(1);
	}

	@Test
	void anEventThatCannotBeReadIsReportedOnceAndCounts() {
		DispatchPipeline pipeline = pipeline(sink("first", EventTypes.all(), Dispatch::event),
				sink("second", EventTypes.all(), Dispatch::event), sink("third", EventTypes.all()));
		deliver(pipeline, EventType.MESSAGE_DELETE, 1, "{\"id\":[],\"content\":\"a private text\"}");
		assertThat(this.calls).containsExactly("first 1", "second 1", "third 1");
		assertThat(this.log.list).hasSize(1);
		ILoggingEvent event = this.log.list.get(0);
		assertThat(event.getFormattedMessage()).isEqualTo(
				"Could not read MESSAGE_DELETE (shard 1/2, sequence 1): Expected an id, but found START_ARRAY at /id, byte 7; it is left out, the session goes on");
		assertThat(event.getThrowableProxy().getMessage()).contains("Expected an id").doesNotContain("private");
		assertThat(this.dispatches.handled.value()).isEqualTo(1);
		deliver(pipeline, EventType.MESSAGE_DELETE, 2, "{\"id\":[]}");
		assertThat(this.log.list).hasSize(2);
	}

	@Test
	void aSinkMayGoOnWithTheEventAfterItReturned() {
		List<Handling> handlings = new ArrayList<>();
		DispatchPipeline pipeline = pipeline(
				sink("bot", EventTypes.all(), (dispatch) -> handlings.add(dispatch.defer())));
		deliver(pipeline, EventType.MESSAGE_DELETE, 1, DELETED);
		deliver(pipeline, EventType.MESSAGE_DELETE, 2, DELETED);
		handlings.get(1).done();
		assertThat(this.dispatches.handled.value()).isZero();
		handlings.get(0).done();
		assertThat(this.dispatches.handled.value()).isEqualTo(2);
	}

	private void deliver(DispatchPipeline pipeline, EventType type, long sequence, String data) {
		Dispatch dispatch = this.dispatches.create(type, sequence, data);
		pipeline.accept(dispatch);
		dispatch.expire();
	}

	private static DispatchPipeline pipeline(Sink... sinks) {
		return new DispatchPipeline(new Source(), List.of(sinks));
	}

	private Sink sink(String name, EventTypes wanted) {
		return sink(name, wanted, (dispatch) -> {
		});
	}

	private Sink sink(String name, EventTypes wanted, Consumer<Dispatch> action) {
		return new Sink(wanted, (dispatch) -> {
			this.calls.add(name + " " + dispatch.sequence());
			action.accept(dispatch);
		});
	}

	private static final class Source implements DispatchSource {

		private @Nullable DispatchSink sink;

		@Override
		public void deliverTo(DispatchSink sink) {
			this.sink = sink;
		}

	}

	private static final class Sink implements DispatchSink {

		private EventTypes wanted;

		private final Consumer<Dispatch> action;

		Sink(EventTypes wanted, Consumer<Dispatch> action) {
			this.wanted = wanted;
			this.action = action;
		}

		@Override
		public EventTypes wanted() {
			return this.wanted;
		}

		@Override
		public void accept(Dispatch dispatch) {
			this.action.accept(dispatch);
		}

	}

}
