package io.github.discordspring.bot.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.component.ComponentRoute;
import io.github.discordspring.bot.component.ModalHandler;
import io.github.discordspring.bot.component.SelectHandler;
import io.github.discordspring.bot.component.Selected;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.component.StringSelect;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.interaction.ModalSubmitData;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Leads users through {@link Dialog}s. What a dialog knows lies in the components of its
 * message, or in a {@link DialogStore}, so that it goes on after a restart. The message
 * is sent as any other: return it, or send it with the client.
 */
public final class Dialogs {

	private static final String OPTION = "~dialog/{name}/{userId}/{state}/{key}/{value}";

	private static final String MENU = "~dialog/{name}/{userId}/{state}/{key}";

	private static final String FORM = "~form/{name}/{userId}/{state}";

	private static final int MAX_BUTTONS = 5;

	private final Map<String, Dialog> dialogs = new HashMap<>();

	private final DialogStates states;

	/**
	 * Makes it; it must be a bean for its components to work.
	 * @param dialogs the dialogs
	 * @param store keeps the answers, {@code null} to keep them in custom ids
	 * @throws IllegalArgumentException if two have the same name, or one has a wrong name
	 */
	public Dialogs(Collection<? extends Dialog> dialogs, @Nullable DialogStore store) {
		this.states = new DialogStates(store);
		for (Dialog dialog : dialogs) {
			String name = dialog.name();
			if (name.isEmpty() || name.length() > 20 || name.contains("/")) {
				throw new IllegalArgumentException("The name of " + dialog.getClass().getName()
						+ " must have 1 to 20 characters and no slash: '" + name + "'");
			}
			Dialog other = this.dialogs.put(name, dialog);
			if (other != null) {
				throw new IllegalArgumentException("Both " + other.getClass().getName() + " and "
						+ dialog.getClass().getName() + " are the dialog '" + name + "': rename one");
			}
		}
	}

	/**
	 * Begins a dialog.
	 * @param name name of the dialog
	 * @param userId who may answer, 0 for everybody
	 * @return the message with the first question
	 * @throws IllegalArgumentException if there is no such dialog
	 */
	public Mono<MessageCreateRequest> start(String name, long userId) {
		return start(name, userId, Map.of());
	}

	/**
	 * Begins a dialog in which something is known already.
	 * @param name name of the dialog
	 * @param userId who may answer, 0 for everybody
	 * @param answers what need not be asked
	 * @return the message with the first question
	 * @throws IllegalArgumentException if there is no such dialog
	 */
	public Mono<MessageCreateRequest> start(String name, long userId, Map<String, String> answers) {
		Dialog dialog = dialog(name);
		return show(dialog, new DialogState(userId, answers), null).map(Dialogs::message);
	}

	@ButtonHandler(OPTION)
	Mono<MessageEditRequest> choose(String name, long userId, String state, String key, String value, User user) {
		return answer(name, userId, state, user, (step) -> chosen(step, key, value));
	}

	@SelectHandler(MENU)
	Mono<MessageEditRequest> select(String name, long userId, String state, String key, @Selected String value,
			User user) {
		return answer(name, userId, state, user, (step) -> chosen(step, key, value));
	}

	private static Map<String, String> chosen(DialogStep step, String key, String value) {
		if (step instanceof DialogStep.Question question && question.key().equals(key)
				&& question.options().stream().anyMatch((option) -> option.value().equals(value))) {
			return Map.of(key, value);
		}
		throw outdated();
	}

	@ButtonHandler(value = FORM, defer = Defer.NEVER)
	Mono<InteractionResponse> open(String name, long userId, String state, User user) {
		checkUser(userId, user);
		return read(userId, state).flatMap(dialog(name)::next).map((step) -> {
			if (step instanceof DialogStep.Form form) {
				return InteractionResponse.modal(ComponentRoute.of(FORM).customId(name, userId, state), form.title(),
						form.fields().toArray(Component[]::new));
			}
			throw outdated();
		});
	}

	@ModalHandler(FORM)
	Mono<MessageEditRequest> submit(String name, long userId, String state, ModalSubmitData data, User user) {
		return answer(name, userId, state, user, (step) -> {
			if (step instanceof DialogStep.Form form) {
				return entered(form, data);
			}
			throw outdated();
		});
	}

	private static Map<String, String> entered(DialogStep.Form form, ModalSubmitData data) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (Label field : form.fields()) {
			String key = Objects.requireNonNull(field.component().customId(), "A field must have a custom id");
			List<String> values = data.values(key);
			if (!values.isEmpty()) {
				answers.put(key, String.join(",", values));
			}
		}
		return answers;
	}

	private Mono<MessageEditRequest> answer(String name, long userId, String state, User user, AnswerReader reader) {
		checkUser(userId, user);
		Dialog dialog = dialog(name);
		return read(userId, state).flatMap((before) -> dialog.next(before)
			.switchIfEmpty(Mono.error(Dialogs::outdated))
			.flatMap((step) -> show(dialog, before.with(reader.answers(step)), state)));
	}

	private Mono<DialogState> read(long userId, String state) {
		return this.states.read(state).map((answers) -> new DialogState(userId, answers));
	}

	private static void checkUser(long userId, User user) {
		if (userId != 0 && userId != user.id()) {
			throw new RefusedException("discord.refusal.dialog-user", "Only {0} can answer this.",
					"<@" + Long.toUnsignedString(userId) + ">");
		}
	}

	private static RefusedException outdated() {
		return new RefusedException("discord.refusal.dialog-answered", "This was answered already.");
	}

	private Dialog dialog(String name) {
		Dialog dialog = this.dialogs.get(name);
		if (dialog == null) {
			throw new IllegalArgumentException("There is no dialog '" + name + "'; there are " + this.dialogs.keySet());
		}
		return dialog;
	}

	/**
	 * Makes the message of the step that follows.
	 */
	private Mono<MessageEditRequest> show(Dialog dialog, DialogState state, @Nullable String before) {
		return dialog.next(state)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException(
					dialog.getClass().getName() + " gave no step after " + state.answers().keySet())))
			.flatMap((step) -> {
				if (step instanceof DialogStep.End end) {
					MessageEditRequest last = end.message();
					return ((before != null) ? this.states.end(before) : Mono.<Void>empty()).thenReturn(
							last.components().isPresent() ? last : last.toBuilder().components(List.of()).build());
				}
				return this.states.write(state.answers(), before)
					.map((part) -> shown(dialog.name(), state.userId(), part, step));
			});
	}

	private static MessageEditRequest shown(String name, long userId, String state, DialogStep step) {
		if (step instanceof DialogStep.Form form) {
			String customId = customId(FORM, Map.of("name", name, "userId", userId, "state", state));
			return message(form.text(), ActionRow.of(Button.primary(customId, form.button())));
		}
		DialogStep.Question question = (DialogStep.Question) step;
		Map<String, Object> values = new HashMap<>(
				Map.of("name", name, "userId", userId, "state", state, "key", question.key()));
		if (question.options().size() > MAX_BUTTONS) {
			return message(question.text(),
					ActionRow.of(StringSelect.builder(customId(MENU, values)).options(question.options()).build()));
		}
		List<Component> buttons = new ArrayList<>();
		for (SelectOption option : question.options()) {
			values.put("value", option.value());
			buttons.add(Button.secondary(customId(OPTION, values), option.label())
				.toBuilder()
				.emoji(option.emoji())
				.build());
		}
		return message(question.text(), ActionRow.of(buttons.toArray(Component[]::new)));
	}

	private static String customId(String route, Map<String, ?> values) {
		try {
			return ComponentRoute.of(route).customId(values);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The answers of the dialog '" + values.get("name")
					+ "' do not fit into the custom ids of its components: take shorter keys and values, or add a "
					+ "DialogStore bean that keeps them", ex);
		}
	}

	private static MessageEditRequest message(String text, ActionRow row) {
		return MessageEditRequest.builder().content(text).components(List.of(row)).build();
	}

	private static MessageCreateRequest message(MessageEditRequest shown) {
		return MessageCreateRequest.builder()
			.content(shown.content().orNull())
			.embeds(shown.embeds().orNull())
			.components(shown.components().orNull())
			.build();
	}

	/**
	 * Takes the answers out of what came back.
	 */
	@FunctionalInterface
	private interface AnswerReader {

		Map<String, String> answers(DialogStep step);

	}

}
