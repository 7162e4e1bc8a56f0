package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import org.jspecify.annotations.Nullable;

/**
 * The declared commands with their groups and subcommands, as Discord takes them.
 */
final class CommandTree {

	private static final int MAX_COMMANDS = 100;

	private static final int MAX_OPTIONS = 25;

	private static final int MAX_DEPTH = 3;

	private final Map<String, Node> roots = new LinkedHashMap<>();

	/**
	 * Adds a command or subcommand.
	 */
	void add(Method method, List<String> path, String description, List<ApplicationCommandOption> options) {
		if (path.size() > MAX_DEPTH) {
			throw new InvalidHandlerException(method, "has " + path.size() + " names, where Discord takes up to three",
					"Name a command, a group and a subcommand.");
		}
		path.forEach((name) -> CommandNames.checkName(method, name));
		CommandNames.checkDescription(method, String.join(" ", path), description);
		Map<String, Node> level = this.roots;
		Node node = null;
		for (String name : path) {
			if (node != null && node.declared != null) {
				throw conflict(method, path, node.declared);
			}
			node = level.computeIfAbsent(name, (key) -> new Node(key, method));
			level = node.children;
		}
		if (node == null) {
			throw new InvalidHandlerException(method, "has no name", "Write @SlashCommand(name = \"...\").");
		}
		if (node.declared != null) {
			throw new InvalidHandlerException(method,
					"declares '/" + String.join(" ", path) + "', as " + describe(node.declared) + " does",
					"Rename one of the two.");
		}
		if (!node.children.isEmpty()) {
			throw conflict(method, path, node.first);
		}
		node.declared = method;
		node.description = description;
		node.options = options;
		checkSizes(method, path);
	}

	private static InvalidHandlerException conflict(Method method, List<String> path, Method other) {
		return new InvalidHandlerException(method, "declares '/" + String.join(" ", path) + "' next to "
				+ describe(other) + ", but a command with subcommands cannot be used by itself",
				"Rename one of the two.");
	}

	private static String describe(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName();
	}

	private void checkSizes(Method method, List<String> path) {
		if (this.roots.size() > MAX_COMMANDS) {
			throw new InvalidHandlerException(method, "is one command too many, as Discord takes up to 100",
					"Make some of them subcommands.");
		}
		Map<String, Node> level = this.roots;
		for (String name : path) {
			Node node = level.get(name);
			if (node != null && Math.max(node.children.size(), node.options.size()) > MAX_OPTIONS) {
				throw new InvalidHandlerException(method,
						"is one too many, as Discord takes up to 25 options or subcommands of '" + name + "'",
						"Make groups of them.");
			}
			level = (node != null) ? node.children : Map.of();
		}
	}

	List<ApplicationCommandRequest> requests() {
		List<ApplicationCommandRequest> requests = new ArrayList<>();
		for (Node root : this.roots.values()) {
			requests
				.add(ApplicationCommandRequest.slash(root.name, root.description).options(root.allOptions()).build());
		}
		return requests;
	}

	private static final class Node {

		private final String name;

		/** The first method below; for messages. */
		private final Method first;

		private final Map<String, Node> children = new LinkedHashMap<>();

		private @Nullable Method declared;

		/** Nobody sees that of a group, but Discord wants one. */
		private String description;

		private List<ApplicationCommandOption> options = List.of();

		Node(String name, Method first) {
			this.name = name;
			this.first = first;
			this.description = name;
		}

		private List<ApplicationCommandOption> allOptions() {
			List<ApplicationCommandOption> all = new ArrayList<>();
			// Discord wants those first that must be given
			this.options.stream().filter(ApplicationCommandOption::required).forEach(all::add);
			this.options.stream().filter((option) -> !option.required()).forEach(all::add);
			this.children.values().forEach((child) -> all.add(child.asOption()));
			return all;
		}

		private ApplicationCommandOption asOption() {
			ApplicationCommandOptionType type = this.children.isEmpty() ? ApplicationCommandOptionType.SUB_COMMAND
					: ApplicationCommandOptionType.SUB_COMMAND_GROUP;
			return ApplicationCommandOption.builder(type, this.name, this.description).options(allOptions()).build();
		}

	}

}
