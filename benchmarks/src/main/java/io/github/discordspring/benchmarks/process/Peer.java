package io.github.discordspring.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another library to compare with, which the profile {@code peers} builds.
 */
public final class Peer {

	private final Path home;

	/**
	 * Finds a library.
	 * @param name name of its directory
	 */
	public Peer(String name) {
		Path peers = Path.of("benchmarks", "peers");
		this.home = (Files.exists(peers) ? peers : Path.of("peers")).resolve(name);
	}

	/**
	 * Tells whether it was built.
	 * @return whether it was
	 */
	public boolean isPresent() {
		return Files.exists(classPathFile());
	}

	/**
	 * Gives the class path that the library asks for.
	 * @param starter the class of this project that starts the contestant; the directory
	 * that it lies in is at the end of the path
	 * @return the class path
	 */
	public String classPath(Class<?> starter) {
		List<String> path = new ArrayList<>();
		path.add(this.home.resolve(Path.of("target", "classes")).toString());
		try {
			path.add(Files.readString(classPathFile()).trim());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		path.add(Path.of(starter.getProtectionDomain().getCodeSource().getLocation().getPath()).toString());
		return String.join(File.pathSeparator, path);
	}

	private Path classPathFile() {
		return this.home.resolve(Path.of("target", "classpath"));
	}

}
