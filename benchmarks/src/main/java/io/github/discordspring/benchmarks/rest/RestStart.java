package io.github.discordspring.benchmarks.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.model.Secret;
import io.github.discordspring.rest.DiscordRestClient;

/**
 * What the REST client adds to the start of an application, each time in a new JVM: the
 * client, its first group, and all groups, had they been made at once. Prints the
 * medians.
 */
public final class RestStart {

	private RestStart() {
	}

	/**
	 * Runs it.
	 * @param arguments number of JVMs, 9 by default
	 * @throws ReflectiveOperationException if a group cannot be made
	 */
	public static void main(String[] arguments) throws ReflectiveOperationException {
		if (arguments.length > 0 && arguments[0].equals("child")) {
			measure();
			return;
		}
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 9;
		double[][] times = new double[3][rounds];
		for (int round = 0; round < rounds; round++) {
			try (Child child = new Child(List.of(ProcessHandle.current().info().command().orElse("java"), "-cp",
					System.getProperty("java.class.path"), RestStart.class.getName(), "child"))) {
				String[] words = child.await("took");
				for (int i = 0; i < 3; i++) {
					times[i][round] = Long.parseLong(words[i + 1]) / 1e6;
				}
			}
		}
		for (double[] column : times) {
			Arrays.sort(column);
		}
		System.out.printf(Locale.ROOT, "client %.0f ms, first group %.0f ms, all others %.0f ms (medians of %d JVMs)%n",
				times[0][rounds / 2], times[1][rounds / 2], times[2][rounds / 2], rounds);
	}

	private static void measure() throws ReflectiveOperationException {
		long start = System.nanoTime();
		DiscordRestClient client = DiscordRestClient.builder().token(new Secret("a.b.c")).build();
		long made = System.nanoTime();
		client.messages();
		long first = System.nanoTime();
		for (Method method : DiscordRestClient.class.getMethods()) {
			if (!Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0
					&& method.getReturnType().getName().endsWith("Routes")) {
				method.invoke(client);
			}
		}
		long all = System.nanoTime();
		System.out.println("took " + (made - start) + " " + (first - made) + " " + (all - first));
		System.exit(0);
	}

}
