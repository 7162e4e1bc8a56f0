package io.github.discordspring.bot.paging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageCreateRequestBuilder;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import reactor.core.publisher.Mono;

/**
 * Sends messages of several pages, with buttons to turn them. All that it must know lies
 * in the buttons: which {@link PageSource} makes the pages, which page is shown, what the
 * message is about, and who may turn. So it works after a restart, and in any process of
 * a bot. A message is sent as any other: return it, or send it with the client.
 */
public final class Paginator {

	private static final String ROUTE = "~pages/";

	private static final int MAX_CUSTOM_ID = 100;

	private final Map<String, PageSource> sources = new HashMap<>();

	/**
	 * Makes a paginator, which must be a bean for its buttons to work.
	 * @param sources make the pages
	 * @throws IllegalArgumentException if two have the same name, or one has a wrong name
	 */
	public Paginator(Collection<? extends PageSource> sources) {
		for (PageSource source : sources) {
			String name = source.name();
			if (name.isEmpty() || name.length() > 20 || name.contains("/")) {
				throw new IllegalArgumentException("The name of " + source.getClass().getName()
						+ " must have 1 to 20 characters and no slash: '" + name + "'");
			}
			PageSource other = this.sources.put(name, source);
			if (other != null) {
				throw new IllegalArgumentException("Both " + other.getClass().getName() + " and "
						+ source.getClass().getName() + " are the page source '" + name + "': rename one");
			}
		}
	}

	/**
	 * Makes a message that shows the first page, and that everybody may turn.
	 * @param source name of the page source
	 * @param argument what the message is about, without a slash; may be empty
	 * @return the message
	 */
	public Mono<MessageCreateRequest> first(String source, String argument) {
		return first(source, argument, 0);
	}

	/**
	 * Makes a message that shows the first page, and that one user may turn.
	 * @param source name of the page source
	 * @param argument what the message is about, without a slash; may be empty
	 * @param userId the user, 0 for everybody
	 * @return the message
	 * @throws IllegalArgumentException if there is no such source, or the argument is too
	 * long for a button or has a slash
	 */
	public Mono<MessageCreateRequest> first(String source, String argument, long userId) {
		if (argument.contains("/")) {
			throw new IllegalArgumentException("The argument of a page source must have no slash: '" + argument + "'");
		}
		PageSource pages = source(source);
		// With the longest number that may come
		customId(source, argument, userId, Integer.MAX_VALUE);
		return pages.page(0, argument).map((page) -> {
			MessageCreateRequestBuilder message = MessageCreateRequest.builder().content(page.content());
			if (!page.embeds().isEmpty()) {
				message.embeds(page.embeds());
			}
			return ((page.count() > 1) ? message.components(buttons(source, argument, userId, page)) : message).build();
		});
	}

	@ButtonHandler(ROUTE + "{source}/{userId}/{number}/{argument}")
	Mono<MessageEditRequest> turn(String source, long userId, int number, String argument, User user,
			InteractionReply reply) {
		if (userId != 0 && userId != user.id()) {
			return reply.ephemeral().reply("Only <@" + userId + "> can turn these pages.").then(Mono.empty());
		}
		String about = argument.substring(1);
		return source(source).page(number, about)
			.map((page) -> MessageEditRequest.builder()
				.content(page.content())
				.embeds(page.embeds())
				.components(List.of(buttons(source, about, userId, page)))
				.build());
	}

	private PageSource source(String name) {
		PageSource source = this.sources.get(name);
		if (source == null) {
			throw new IllegalArgumentException(
					"There is no page source '" + name + "'; there are " + this.sources.keySet());
		}
		return source;
	}

	private static ActionRow buttons(String source, String argument, long userId, Page page) {
		Button back = Button.secondary(customId(source, argument, userId, Math.max(0, page.number() - 1)), "\u25c0");
		Button forth = Button.secondary(customId(source, argument, userId, page.number() + 1), "\u25b6");
		Button place = Button.secondary(ROUTE + source + "/-", (page.number() + 1) + " / " + page.count())
			.toBuilder()
			.disabled(true)
			.build();
		return ActionRow.of((page.number() == 0) ? back.toBuilder().disabled(true).build() : back, place,
				(page.number() + 1 == page.count()) ? forth.toBuilder().disabled(true).build() : forth);
	}

	private static String customId(String source, String argument, long userId, int number) {
		String id = ROUTE + source + "/" + userId + "/" + number + "/=" + argument;
		if (id.length() > MAX_CUSTOM_ID) {
			throw new IllegalArgumentException(
					"The argument '" + argument + "' does not fit into a button: it may have "
							+ (MAX_CUSTOM_ID - id.length() + argument.length()) + " characters");
		}
		return id;
	}

}
