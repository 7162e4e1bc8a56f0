package io.github.discordspring.bot.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What one class logs, from debug on, while this is open.
 */
public final class Logs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Logger logger;

	private final Level before;

	/**
	 * Listens to a logger.
	 * @param type the class that logs
	 */
	public Logs(Class<?> type) {
		this.logger = (Logger) LoggerFactory.getLogger(type);
		this.before = this.logger.getLevel();
		this.logger.setLevel(Level.DEBUG);
		this.logger.setAdditive(false);
		this.logger.addAppender(this);
		start();
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.lines.add(event.getLevel() + " " + event.getFormattedMessage());
	}

	public List<String> lines() {
		return this.lines;
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.before);
		this.logger.setAdditive(true);
		stop();
	}

}
