package io.github.discordspring.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that run bots in JVMs with class paths of their own.
 */
final class JavaClients {

	private JavaClients() {
	}

	static List<String> command(String directory, String mainClass, String... arguments) throws IOException {
		Path target = Path.of(directory, "target");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", target.resolve("classes")
								+ File.pathSeparator + Files.readString(target.resolve("classpath")).trim(),
						mainClass));
		command.addAll(List.of(arguments));
		return command;
	}

}
