package io.github.discordspring.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.command.ApplicationCommands;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.rest.DiscordRestClient;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * How long it takes to read 200 handler methods when an application starts, in a JVM that
 * has done nothing of the kind before: listeners, or slash commands with three options
 * each. The beans, 20 classes with 10 methods each, are written and compiled first.
 */
public final class HandlerStartup {

	private static final int CLASSES = 20;

	private static final int METHODS = 10;

	private HandlerStartup() {
	}

	/**
	 * Measures once, as a JVM starts once.
	 * @param args {@code commands} for slash commands; by default, listeners
	 * @throws Exception if the beans cannot be made
	 */
	public static void main(String[] args) throws Exception {
		boolean commands = args.length > 0 && args[0].equals("commands");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { compile(commands).toUri().toURL() },
				HandlerStartup.class.getClassLoader()); DiscordRestClient rest = DiscordRestClient.builder().build()) {
			DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
			for (int i = 0; i < CLASSES; i++) {
				factory.registerBeanDefinition("bean" + i, new RootBeanDefinition(loader.loadClass("Bean" + i)));
			}
			factory.preInstantiateSingletons();
			// The cache has made these before any handler is looked for
			DiscordCache cache = new DiscordCache(CacheOptions.builder().build());
			DiscordClient client = DiscordClient.builder(rest).cache(cache).build();
			ThreadMXBean threads = ManagementFactory.getThreadMXBean();
			long started = System.nanoTime();
			long cpuStarted = threads.getCurrentThreadCpuTime();
			HandlerMethods methods = new HandlerMethods(factory, client, List.of(),
					DiscordListenerErrorHandler.logging());
			int count = commands ? readCommands(methods) : readListeners(methods, client);
			long cpu = threads.getCurrentThreadCpuTime() - cpuStarted;
			long took = System.nanoTime() - started;
			System.out.printf("%d handler methods read in %d ms, of which the thread worked %d ms%n", count,
					TimeUnit.NANOSECONDS.toMillis(took), TimeUnit.NANOSECONDS.toMillis(cpu));
		}
	}

	private static int readListeners(HandlerMethods methods, DiscordClient client) {
		ListenerDispatcher listeners = new ListenerDispatcher(methods, client, Runnable::run, OrderBy.CHANNEL);
		listeners.afterSingletonsInstantiated();
		return listeners.listeners().size();
	}

	private static int readCommands(HandlerMethods methods) {
		ApplicationCommands commands = new ApplicationCommands(methods);
		commands.detectHandlers();
		return commands.declarations()
			.stream()
			.mapToInt((command) -> Objects.requireNonNull(command.options()).size())
			.sum();
	}

	private static Path compile(boolean commands) throws IOException {
		Path folder = Files.createTempDirectory("handlers");
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-d", folder.toString(), "-cp",
				System.getProperty("java.class.path")));
		for (int i = 0; i < CLASSES; i++) {
			arguments
				.add(Files.writeString(folder.resolve("Bean" + i + ".java"), commands ? commandSource(i) : source(i))
					.toString());
		}
		JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "A JDK is needed");
		if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
			throw new IllegalStateException("The beans could not be compiled");
		}
		return folder;
	}

	private static String commandSource(int number) {
		StringBuilder source = new StringBuilder("""
				import io.github.discordspring.bot.command.*;
				import io.github.discordspring.model.user.User;
				""");
		source.append("@SlashCommand(name = \"command").append(number).append("\", description = \"Commands\")\n");
		source.append("public class Bean").append(number).append(" {\n");
		for (int i = 0; i < METHODS; i++) {
			source.append("@SlashCommand(name = \"sub")
				.append(i)
				.append("\", description = \"Does\") public String on")
				.append(i)
				.append("(@Option(description = \"Who\") User who, @Option(defaultValue = \"1\") int times, "
						+ "@Option(required = false) String why, User user) { return \"\"; }\n");
		}
		return source.append("}\n").toString();
	}

	private static String source(int number) {
		StringBuilder source = new StringBuilder("""
				import io.github.discordspring.bot.client.DiscordClient;
				import io.github.discordspring.bot.listener.DiscordEventListener;
				import io.github.discordspring.model.event.*;
				""");
		source.append("public class Bean").append(number).append(" {\n");
		for (int i = 0; i < METHODS; i++) {
			source.append("@DiscordEventListener public void on")
				.append(i)
				.append((i % 2 == 0) ? "(MessageCreateEvent event" : "(GuildMemberAddEvent event")
				.append(", DiscordClient client) {}\n");
		}
		return source.append("}\n").toString();
	}

}
