package io.github.discordspring.benchmarks.gateway;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

import static java.lang.management.ManagementFactory.getMemoryMXBean;
import static java.lang.management.ManagementFactory.getPlatformMXBean;

/**
 * Runs one bot in a JVM of its own, and says on the standard output what it has used when
 * a mark comes. Knows nothing but the JDK, so that the class path is the bot's own.
 */
public final class Contestant {

	private static final String MARK = "mark:";

	private final OperatingSystemMXBean system = getPlatformMXBean(OperatingSystemMXBean.class);

	private final ThreadMXBean threads = getPlatformMXBean(ThreadMXBean.class);

	private final AtomicLong messages = new AtomicLong();

	private final String last;

	private Contestant(String last) {
		this.last = MARK + last;
	}

	/**
	 * Runs a bot until the process is ended.
	 * @param arguments name of the bot's class, a {@code BiConsumer} of the options and
	 * of what is to get the content of each message; and the options, as
	 * {@code name=value}
	 * @throws Exception if there is no such bot
	 */
	@SuppressWarnings("unchecked")
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new HashMap<>();
		for (int i = 1; i < arguments.length; i++) {
			int equals = arguments[i].indexOf('=');
			options.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
		}
		Contestant contestant = new Contestant(String.valueOf(options.get("last")));
		Object bot = Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
		((BiConsumer<Map<String, String>, Consumer<String>>) bot).accept(options, contestant::message);
		new CountDownLatch(1).await();
	}

	private void message(String content) {
		long count = this.messages.incrementAndGet();
		if (content.startsWith(MARK)) {
			mark(content, count);
		}
	}

	private synchronized void mark(String content, long count) {
		System.out.println("mark " + content.substring(MARK.length()) + " " + this.system.getProcessCpuTime() + " "
				+ allocated() + " " + System.nanoTime() + " " + count);
		if (content.equals(this.last)) {
			// Off the thread that reads, which has to come to rest
			new Thread(this::settle).start();
		}
	}

	private void settle() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		System.out.println("heap " + getMemoryMXBean().getHeapMemoryUsage().getUsed());
	}

	private long allocated() {
		try {
			// Since Java 21
			Method total = ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes");
			return (Long) total.invoke(this.threads);
		}
		catch (ReflectiveOperationException ex) {
			long sum = 0;
			for (long bytes : this.threads.getThreadAllocatedBytes(this.threads.getAllThreadIds())) {
				sum += bytes;
			}
			return sum;
		}
	}

}
