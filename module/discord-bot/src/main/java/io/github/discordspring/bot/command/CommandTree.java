package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.discordspring.bot.command.CommandTexts.Named;
import io.github.discordspring.bot.command.CommandTexts.Text;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationCommandRequestBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The declared slash commands with their groups and subcommands, as Discord takes them.
 */
final class CommandTree {

	private static final int MAX_COMMANDS = 100;

	private static final int MAX_OPTIONS = 25;

	private static final int MAX_DEPTH = 3;

	/** By name, as the order of methods may change from one start to the next. */
	private final Map<String, Node> roots = new TreeMap<>();

	/**
	 * Adds a command or subcommand.
	 */
	void add(Method method, List<String> path, String description, List<OptionParameter> options,
			CommandAttributes attributes) {
		checkPath(method, path);
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
		addAttributes(method, path, attributes);
		checkSizes(method, path);
	}

	private static void checkPath(Method method, List<String> path) {
		if (path.size() > MAX_DEPTH) {
			throw new InvalidHandlerException(method, "has " + path.size() + " names, where Discord takes up to three",
					"Name a command, a group and a subcommand.");
		}
		path.forEach((name) -> CommandNames.checkName(method, name));
	}

	/**
	 * Describes what a class says of the commands below its name.
	 * @param method one of its methods
	 */
	void describe(Method method, List<String> path, String description, CommandAttributes attributes) {
		addAttributes(method, path, attributes);
		Map<String, Node> level = this.roots;
		Node node = null;
		for (String name : path) {
			node = level.get(name);
			level = (node != null) ? node.children : Map.of();
		}
		if (node == null || description.isEmpty()) {
			return;
		}
		if (!node.description.isEmpty() && !node.description.equals(description)) {
			throw new InvalidHandlerException(method,
					"is in a class that describes '/" + String.join(" ", path) + "' otherwise than another does",
					"Describe it once.");
		}
		node.description = description;
	}

	private void addAttributes(Method method, List<String> path, CommandAttributes attributes) {
		Node root = this.roots.get(path.get(0));
		if (root != null) {
			root.attributes = root.attributes.and(attributes, method, root.name);
		}
	}

	private static InvalidHandlerException conflict(Method method, List<String> path, Method other) {
		return new InvalidHandlerException(method, "declares '/" + String.join(" ", path) + "' next to "
				+ describe(other) + ", but a command with subcommands cannot be used by itself",
				"Rename one of the two.");
	}

	static String describe(Method method) {
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

	List<DeclaredCommand> commands(CommandTexts texts) {
		List<DeclaredCommand> commands = new ArrayList<>();
		List<Named> names = new ArrayList<>();
		for (Node root : this.roots.values()) {
			String key = "discord.command." + root.name;
			Text name = texts.name(root.first, key, root.name);
			Text description = root.description(texts, key);
			ApplicationCommandRequestBuilder request = ApplicationCommandRequest.slash(root.name, description.text())
				.nameLocalizations(name.localizations())
				.descriptionLocalizations(description.localizations())
				.options(root.allOptions(texts, key));
			root.attributes.addTo(request);
			commands.add(new DeclaredCommand(root.first, request.build()));
			names.add(new Named(root.name, name.localizations(), root.first));
		}
		CommandTexts.checkUnique("the commands", names);
		return commands;
	}

	private static final class Node {

		private final String name;

		/** The first method below; for messages. */
		private final Method first;

		private final Map<String, Node> children = new TreeMap<>();

		private @Nullable Method declared;

		private String description = "";

		private List<OptionParameter> options = List.of();

		private CommandAttributes attributes = CommandAttributes.NONE;

		Node(String name, Method first) {
			this.name = name;
			this.first = first;
		}

		private Text description(CommandTexts texts, String key) {
			// Nobody sees that of a group, but Discord wants one
			return texts.description(this.first, key, this.description, (this.declared != null) ? "" : this.name);
		}

		private List<ApplicationCommandOption> allOptions(CommandTexts texts, String key) {
			List<ApplicationCommandOption> all = new ArrayList<>();
			// Discord wants those first that must be given
			addOptions(true, texts, key, all);
			addOptions(false, texts, key, all);
			for (Node child : this.children.values()) {
				all.add(child.asOption(texts, key + "." + child.name));
			}
			List<Named> names = new ArrayList<>(all.size());
			for (ApplicationCommandOption option : all) {
				names.add(new Named(option.name(), option.nameLocalizations(), this.first));
			}
			CommandTexts.checkUnique("'" + this.name + "'", names);
			return all;
		}

		private void addOptions(boolean required, CommandTexts texts, String key, List<ApplicationCommandOption> all) {
			for (OptionParameter option : this.options) {
				if (option.isRequired() == required) {
					all.add(option.declaration(texts, key));
				}
			}
		}

		private ApplicationCommandOption asOption(CommandTexts texts, String key) {
			ApplicationCommandOptionType type = this.children.isEmpty() ? ApplicationCommandOptionType.SUB_COMMAND
					: ApplicationCommandOptionType.SUB_COMMAND_GROUP;
			Text named = texts.name(this.first, key, this.name);
			Text described = description(texts, key);
			return ApplicationCommandOption.builder(type, this.name, described.text())
				.nameLocalizations(named.localizations())
				.descriptionLocalizations(described.localizations())
				.options(allOptions(texts, key))
				.build();
		}

	}

	/**
	 * A command as it is to be registered.
	 *
	 * @param method one of its methods
	 * @param request the declaration
	 */
	record DeclaredCommand(Method method, ApplicationCommandRequest request) {

	}

}
