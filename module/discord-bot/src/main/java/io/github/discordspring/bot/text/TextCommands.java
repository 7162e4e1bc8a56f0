package io.github.discordspring.bot.text;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Executor;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.handler.MessageContent;
import io.github.discordspring.bot.listener.ListenerContributor;
import io.github.discordspring.bot.listener.ListenerOptions;
import io.github.discordspring.bot.listener.MessageReplies;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.ReadyEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.MethodParameter;

/**
 * The methods that are annotated with {@link TextCommand}: finds the one that a message
 * calls. It listens to messages as other listeners do, in their order; its names can be
 * changed while the bot runs. Safe for use by several threads.
 */
public final class TextCommands implements ListenerContributor {

	private static final Logger logger = LoggerFactory.getLogger(TextCommands.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HandlerMethods handlerMethods;

	private final DiscordClient client;

	private final TextCommandPrefixes prefixes;

	private final TextCommandOptions options;

	private final MessageReplies replies;

	/** Whether a method takes what comes with the guilds. */
	private boolean takesGuilds;

	private volatile TextCommandNames names;

	/** The bot's own user where there is no cache to know it, 0 before READY. */
	private volatile long selfId;

	/** After which time a command is given up, {@code null} for never. */
	private volatile @Nullable Duration timeout;

	/**
	 * Makes it without commands; they are found when all beans are there.
	 * @param handlerMethods finds the methods
	 * @param client sends the replies, and knows who is mentioned
	 * @param prefixes with what commands begin
	 * @param options how they are read
	 */
	public TextCommands(HandlerMethods handlerMethods, DiscordClient client, TextCommandPrefixes prefixes,
			TextCommandOptions options) {
		this.handlerMethods = handlerMethods;
		this.client = client;
		this.prefixes = prefixes;
		this.options = options;
		this.replies = new MessageReplies(client);
		this.names = TextCommandNames.none(options.caseSensitive());
	}

	@Override
	public List<Contribution> listeners(ListenerOptions options) {
		this.timeout = options.timeout();
		Map<String, TextCommandMethod> found = new LinkedHashMap<>();
		for (HandlerCandidate candidate : this.handlerMethods.candidates()) {
			TextCommand annotation = candidate.annotation(TextCommand.class);
			if (annotation != null) {
				TextCommandMethod command = read(candidate, annotation);
				add(found, command, command.name());
				command.aliases().forEach((alias) -> add(found, command, alias));
			}
		}
		this.names = new TextCommandNames(this.options.caseSensitive(), found);
		if (found.isEmpty()) {
			return List.of();
		}
		boolean mentionOnly = this.options.mention() && this.prefixes instanceof MutableTextCommandPrefixes mutable
				&& mutable.prefixes().isEmpty();
		List<EventType> types = (this.options.mention() && this.client.cacheIfPresent() == null)
				? List.of(EventType.MESSAGE_CREATE, EventType.READY) : List.of(EventType.MESSAGE_CREATE);
		return List.of(new Contribution("textCommands", "the text commands " + found.keySet(), types, !mentionOnly,
				this.takesGuilds, this::handle));
	}

	private void add(Map<String, TextCommandMethod> found, TextCommandMethod command, String name) {
		TextCommandMethod other = found.put(this.names.normal(name), command);
		if (other != null) {
			throw new InvalidHandlerException(command.handler().method(),
					"is the text command '" + name + "', as " + other.handler() + " is", "Rename one of the two.");
		}
	}

	private TextCommandMethod read(HandlerCandidate candidate, TextCommand annotation) {
		Method method = candidate.method();
		List<ArgumentParameter> parameters = new ArrayList<>();
		ArgumentValues values = new ArgumentValues(this.client, this.handlerMethods.conversionService());
		HandlerMethod handler = this.handlerMethods.create(candidate,
				(parameter) -> argument(parameter, method, parameters, values));
		checkOrder(method, parameters);
		checkResult(handler);
		List<String> aliases = new ArrayList<>();
		for (String alias : annotation.aliases()) {
			aliases.add(name(method, alias));
		}
		TextCommandMethod command = new TextCommandMethod(name(method, annotation.name()), aliases,
				this.handlerMethods.resolvePlaceholders(annotation.description()), annotation.scope(),
				annotation.hidden(), List.copyOf(parameters), handler);
		logger.debug("{} handles the text command {}", handler, command.usage(""));
		return command;
	}

	private String name(Method method, String text) {
		String name = this.handlerMethods.resolvePlaceholders(text).strip();
		if (name.isEmpty()) {
			throw new InvalidHandlerException(method, "is a text command without a name", "Name it in @TextCommand.");
		}
		return name;
	}

	private DiscordArgumentResolver.@Nullable Argument argument(MethodParameter parameter, Method method,
			List<ArgumentParameter> parameters, ArgumentValues values) {
		Argument annotation = parameter.getParameterAnnotation(Argument.class);
		if (annotation != null && method.equals(parameter.getMethod())) {
			int index = parameters.size();
			parameters.add(ArgumentParameter.of(parameter, annotation, method, this.handlerMethods, values));
			return (context) -> ((TextCommandContext) context).value(index);
		}
		Class<?> type = parameter.getParameterType();
		Class<?> nested = (type == Optional.class) ? parameter.nested().getNestedParameterType() : type;
		this.takesGuilds |= nested == Guild.class || nested == Channel.class;
		if (type == MessageCreateEvent.class) {
			return EventContext::event;
		}
		if (type == TextCommandContext.class) {
			return (context) -> context;
		}
		if (type == TextArguments.class) {
			return (context) -> new TextArguments(((TextCommandContext) context).text());
		}
		if (type == Message.class) {
			return (context) -> ((TextCommandContext) context).message().message();
		}
		return (type == User.class) ? (context) -> ((TextCommandContext) context).message().message().author() : null;
	}

	private static void checkOrder(Method method, List<ArgumentParameter> parameters) {
		for (int i = 1; i < parameters.size(); i++) {
			if (parameters.get(i - 1).isLast()) {
				throw new InvalidHandlerException(method, "has an argument behind one that takes all that is left",
						"Make the one that takes the rest the last.");
			}
			if (parameters.get(i - 1).isOptional() && !parameters.get(i).isOptional()) {
				throw new InvalidHandlerException(method, "has an argument that must be given behind one that need not",
						"Put those first that must be given.");
			}
		}
	}

	private static void checkResult(HandlerMethod handler) {
		Class<?> type = handler.valueType();
		if (type != Void.class && type != Object.class && !MessageContent.isSupported(type)
				&& !handler.isAsynchronous()) {
			throw new InvalidHandlerException(handler.method(),
					"returns " + type.getSimpleName() + ", which cannot be sent as a reply",
					"Return void, a text, an embed or a message.");
		}
	}

	/**
	 * Lets a command be called by a further name.
	 * @param name one of its names
	 * @param alias the further name; what had it before loses it
	 * @throws IllegalArgumentException if there is no such command, or the name is empty
	 */
	public synchronized void addName(String name, String alias) {
		TextCommandMethod command = this.names.get(name);
		if (command == null || alias.isBlank()) {
			throw new IllegalArgumentException(
					(command == null) ? "There is no text command '" + name + "'" : "A name must not be empty");
		}
		this.names = this.names.with(alias, command);
	}

	/**
	 * Removes a name, and with its last name the command.
	 * @param name the name
	 * @return whether it was there
	 */
	public synchronized boolean removeName(String name) {
		boolean known = this.names.get(name) != null;
		this.names = this.names.without(name);
		return known;
	}

	/**
	 * Gives all names.
	 * @return names and aliases
	 */
	public Collection<String> names() {
		return this.names.names();
	}

	/**
	 * Tells how a command is written.
	 * @param name one of its names
	 * @param prefix what it begins with
	 * @return for example {@code !roll <sides> [times]}, or {@code null} if there is no
	 * such command
	 */
	public @Nullable String usage(String name, String prefix) {
		TextCommandMethod command = this.names.get(name);
		return (command != null) ? command.usage(prefix) : null;
	}

	private boolean handle(EventContext context, Executor executor, Runnable end) {
		if (context.event() instanceof ReadyEvent ready) {
			this.selfId = ready.user().id();
			return true;
		}
		MessageCreateEvent event = (MessageCreateEvent) context.event();
		if (event.message().author().bot() || event.message().webhookId() != 0) {
			return true;
		}
		String text = event.message().content();
		String prefix;
		TextCommandNames.Found found;
		String help = null;
		try {
			prefix = prefixOf(text, event.guildId());
			if (prefix == null) {
				return true;
			}
			String behind = text.substring(prefix.length());
			found = this.names.find(behind);
			if (found == null) {
				help = help(prefix, behind, event.guildId());
			}
		}
		catch (RuntimeException ex) {
			logger.error("Whether a message calls a text command could not be told. If this comes from the "
					+ "TextCommandPrefixes of the application, they must not throw", ex);
			return true;
		}
		if (found == null) {
			return help == null || reply(context, help, executor, end);
		}
		if (!found.command().isIn(event.guildId())) {
			return true;
		}
		TextCommandContext called = new TextCommandContext(context, event, prefix, found.name(), found.text(),
				found.command());
		return found.command().handler().handle(called, this.replies, executor, end, this.timeout);
	}

	/**
	 * Finds the longest prefix that a text has.
	 */
	private @Nullable String prefixOf(String text, long guildId) {
		String longest = null;
		for (String prefix : this.prefixes.prefixes(guildId)) {
			if (text.regionMatches(!this.options.caseSensitive(), 0, prefix, 0, prefix.length())
					&& (longest == null || prefix.length() > longest.length())) {
				longest = text.substring(0, prefix.length());
			}
		}
		return (longest == null || longest.isEmpty()) && this.options.mention() ? mentionOr(longest, text) : longest;
	}

	private @Nullable String mentionOr(@Nullable String other, String text) {
		long self = text.startsWith("<@") ? selfId() : 0;
		if (self != 0) {
			for (String mention : List.of("<@" + self + ">", "<@!" + self + ">")) {
				if (text.startsWith(mention)) {
					return mention;
				}
			}
		}
		return other;
	}

	private long selfId() {
		DiscordCache cache = this.client.cacheIfPresent();
		User self = (cache != null) ? cache.currentUser() : null;
		return (self != null) ? self.id() : this.selfId;
	}

	/**
	 * Answers the command that tells of the others.
	 */
	private @Nullable String help(String prefix, String text, long guildId) {
		TextArguments arguments = new TextArguments(text);
		if (this.options.help().isEmpty() || !arguments.hasNext()
				|| !this.names.normal(arguments.next()).equals(this.names.normal(this.options.help()))) {
			return null;
		}
		// A mention would be shown as one inside of code, but as the bot's name outside
		String shown = prefix.startsWith("<@") ? "@bot " : prefix;
		String name = arguments.rest();
		if (!name.isEmpty()) {
			TextCommandMethod command = this.names.get(name);
			return (command != null && command.isIn(guildId)) ? cut(command.help(shown))
					: "There is no command `" + TextCommandMethod.shown(name) + "`.";
		}
		StringJoiner lines = new StringJoiner("\n");
		this.names.commands()
			.stream()
			.filter((command) -> !command.hidden() && command.isIn(guildId))
			.sorted(Comparator.comparing(TextCommandMethod::name))
			.forEach((command) -> lines.add("`" + command.usage(shown) + "`"
					+ (command.description().isEmpty() ? "" : " " + command.description())));
		return cut(lines.toString());
	}

	/**
	 * Keeps the lines that fit into one message.
	 */
	static String cut(String text) {
		int most = 1900;
		if (text.length() <= most) {
			return text;
		}
		int end = text.lastIndexOf('\n', most);
		if (end < 0) {
			// Not even the first line fits. Half of a surrogate pair would be no text
			end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
		}
		return text.substring(0, end) + "\n...";
	}

	private boolean reply(EventContext context, String text, Executor executor, Runnable end) {
		this.replies.handleResult(context, text)
			.timeout(TIMEOUT)
			.doFinally((signal) -> executor.execute(end))
			.subscribe(null, (ex) -> logger.warn("The usage of a text command could not be told", ex));
		return false;
	}

}
