package io.github.discordspring.emulator.form;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks modals that applications show.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>
 */
public final class ModalForm {

	static final int ACTION_ROW = 1;

	static final int STRING_SELECT = 3;

	static final int TEXT_INPUT = 4;

	static final int CHANNEL_SELECT = 8;

	static final int TEXT_DISPLAY = 10;

	static final int LABEL = 18;

	static final int FILE_UPLOAD = 19;

	static final int RADIO_GROUP = 21;

	static final int CHECKBOX_GROUP = 22;

	static final int CHECKBOX = 23;

	private static final int MAXIMUM_COMPONENTS = 5;

	private static final int MAXIMUM_TEXT = 4000;

	private static final int MAXIMUM_CHOICES = 10;

	private static final Set<Integer> LABELLED = Set.of(STRING_SELECT, TEXT_INPUT, 5, 6, 7, CHANNEL_SELECT, FILE_UPLOAD,
			RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX);

	private final LongPredicate emojis;

	private final Set<String> customIds = new HashSet<>();

	private ModalForm(LongPredicate emojis) {
		this.emojis = emojis;
	}

	/**
	 * Checks a modal that the application answers with.
	 * @param data data of the answer
	 * @param emojis tells which of guilds and applications there are, by their ids
	 * @throws DiscordError 50035 if it is wrong
	 */
	public static void check(ObjectNode data, LongPredicate emojis) {
		FormErrors errors = new FormErrors();
		Form modal = new Form(data, "data", errors);
		requiredText(modal, "custom_id", 100);
		requiredText(modal, "title", 45);
		ModalForm check = new ModalForm(emojis);
		if (modal.require("components")) {
			modal.forms("components", 1, MAXIMUM_COMPONENTS).forEach(check::component);
		}
		errors.throwIfAny();
	}

	private void component(Form component) {
		Integer type = component.require("type") ? component.choice("type", Set.of(ACTION_ROW, TEXT_DISPLAY, LABEL))
				: null;
		component.integer("id", 0, Integer.MAX_VALUE);
		if (type == null) {
			return;
		}
		if (type == TEXT_DISPLAY) {
			requiredText(component, "content", MAXIMUM_TEXT);
		}
		else if (type == ACTION_ROW) {
			if (component.require("components")) {
				component.forms("components", 1, 1).forEach((field) -> field(field, Set.of(TEXT_INPUT), true));
			}
		}
		else {
			requiredText(component, "label", 45);
			component.string("description", 0, 100);
			Form field = component.require("component") ? component.form("component") : null;
			if (field != null) {
				field(field, LABELLED, false);
			}
		}
	}

	private void field(Form field, Set<Integer> allowed, boolean ownLabel) {
		Integer type = field.require("type") ? field.choice("type", allowed) : null;
		field.integer("id", 0, Integer.MAX_VALUE);
		if (type == null) {
			return;
		}
		String customId = requiredText(field, "custom_id", 100);
		if (!customId.isEmpty() && !this.customIds.add(customId)) {
			field.error("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
		}
		field.bool("required");
		switch (type) {
			case TEXT_INPUT -> textInput(field, ownLabel);
			case FILE_UPLOAD -> {
				SelectForm.checkCount(field, MAXIMUM_CHOICES);
				field.list("file_types", 0, MAXIMUM_CHOICES);
			}
			case RADIO_GROUP -> SelectForm.checkOptions(field, 2, MAXIMUM_CHOICES);
			case CHECKBOX_GROUP -> {
				SelectForm.checkOptions(field, 1, MAXIMUM_CHOICES);
				SelectForm.checkCount(field, MAXIMUM_CHOICES);
			}
			case CHECKBOX -> field.bool("default");
			default -> {
				SelectForm.check(field, type, this.emojis);
				if (field.bool("disabled")) {
					field.error("disabled", "COMPONENT_DISABLED_IN_MODAL", "Components of modals cannot be disabled");
				}
			}
		}
		boolean required = !field.json().path("required").isBoolean() || field.json().path("required").booleanValue();
		if (required && Json.has(field.json(), "min_values") && Json.number(field.json(), "min_values") == 0) {
			field.error("min_values", "NUMBER_TYPE_MIN", "min_values can be 0 only where required is false");
		}
	}

	private static void textInput(Form field, boolean ownLabel) {
		if (field.require("style")) {
			field.choice("style", Set.of(1, 2));
		}
		if (ownLabel) {
			requiredText(field, "label", 45);
		}
		field.string("placeholder", 0, 100);
		Long minimum = field.integer("min_length", 0, MAXIMUM_TEXT);
		Long maximum = field.integer("max_length", 1, MAXIMUM_TEXT);
		if (minimum != null && maximum != null && minimum > maximum) {
			field.error("max_length", "TEXT_INPUT_COMPONENT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH",
					"The minimum length cannot exceed the maximum length");
		}
		String value = field.string("value", 0, MAXIMUM_TEXT);
		if (value != null && maximum != null && value.codePointCount(0, value.length()) > maximum) {
			field.error("value", "BASE_TYPE_MAX_LENGTH", "Must be " + maximum + " or fewer in length.");
		}
	}

	private static String requiredText(Form form, String field, int maximum) {
		String text = form.require(field) ? form.string(field, 1, maximum) : null;
		return (text != null) ? text : "";
	}

}
