package io.github.discordspring.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What this module logs, while it is open.
 */
final class CapturedLog implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.discordspring.gateway");

	private final Level before = this.logger.getLevel();

	private final Consumer<String> listener;

	private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

		@Override
		protected void append(ILoggingEvent event) {
			CapturedLog.this.events.add(event);
			CapturedLog.this.listener.accept(event.getFormattedMessage());
		}

	};

	CapturedLog(Level level) {
		this(level, (message) -> {
		});
	}

	/**
	 * Keeps what is logged.
	 * @param listener is told each message by the thread that logs it
	 */
	CapturedLog(Level level, Consumer<String> listener) {
		this.listener = listener;
		this.logger.setLevel(level);
		this.logger.setAdditive(false);
		this.appender.setContext(this.logger.getLoggerContext());
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	List<String> at(Level level) {
		return this.events.stream()
			.filter((event) -> event.getLevel().equals(level))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	List<String> all() {
		return this.events.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(this.before);
		this.logger.setAdditive(true);
	}

}
