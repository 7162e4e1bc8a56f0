package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.discordspring.bot.command.CommandTexts.Named;
import io.github.discordspring.bot.command.CommandTexts.Text;
import io.github.discordspring.bot.command.CommandTree.DeclaredCommand;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationCommandRequestBuilder;
import io.github.discordspring.model.application.ApplicationCommandType;

/**
 * The declared commands of one menu, that of users or that of messages.
 */
final class MenuCommands {

	private static final int MAX_COMMANDS = 15;

	private final ApplicationCommandType type;

	/** How the keys of their messages begin. */
	private final String prefix;

	private final Map<String, Menu> byName = new TreeMap<>();

	MenuCommands(ApplicationCommandType type) {
		this.type = type;
		this.prefix = type.equals(ApplicationCommandType.USER) ? "discord.user-command." : "discord.message-command.";
	}

	void add(Method method, String name, CommandAttributes attributes) {
		CommandNames.checkMenuName(method, name);
		Menu other = this.byName.put(name, new Menu(method, attributes));
		if (other != null) {
			throw new InvalidHandlerException(method,
					"declares '" + name + "' in the same menu as " + CommandTree.describe(other.method) + " does",
					"Rename one of the two.");
		}
		if (this.byName.size() > MAX_COMMANDS) {
			throw new InvalidHandlerException(method,
					"is one command too many, as Discord takes up to " + MAX_COMMANDS + " in a menu", "Leave one out.");
		}
	}

	List<DeclaredCommand> commands(CommandTexts texts) {
		List<DeclaredCommand> commands = new ArrayList<>();
		List<Named> names = new ArrayList<>();
		this.byName.forEach((name, menu) -> {
			String key = this.prefix + name.toLowerCase(Locale.ROOT).replace(' ', '-');
			Text named = texts.menuName(menu.method, key, name);
			ApplicationCommandRequestBuilder request = ApplicationCommandRequest.builder()
				.type(this.type)
				.name(name)
				.nameLocalizations(named.localizations());
			menu.attributes.addTo(request);
			commands.add(new DeclaredCommand(menu.method, request.build()));
			names.add(new Named(name, named.localizations(), menu.method));
		});
		CommandTexts.checkUnique("the menu", names);
		return commands;
	}

	private static final class Menu {

		private final Method method;

		private final CommandAttributes attributes;

		Menu(Method method, CommandAttributes attributes) {
			this.method = method;
			this.attributes = attributes;
		}

	}

}
