package io.github.discordspring.emulator.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Checks components of messages.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>
 */
final class ComponentForm {

	private static final int ACTION_ROW = 1;

	private static final int BUTTON = 2;

	private static final int STRING_SELECT = 3;

	private static final int CHANNEL_SELECT = 8;

	private static final int SECTION = 9;

	private static final int TEXT_DISPLAY = 10;

	private static final int THUMBNAIL = 11;

	private static final int MEDIA_GALLERY = 12;

	private static final int FILE = 13;

	private static final int SEPARATOR = 14;

	private static final int CONTAINER = 17;

	private static final int MAXIMUM_DESCRIPTION = 1024;

	private static final int MAXIMUM_ROWS = 5;

	private static final int MAXIMUM_COMPONENTS = 40;

	private static final Set<Integer> IN_CONTAINER = Set.of(ACTION_ROW, SECTION, TEXT_DISPLAY, 12, 13, 14);

	private static final Set<Integer> AT_TOP = Set.of(ACTION_ROW, SECTION, TEXT_DISPLAY, 12, 13, 14, CONTAINER);

	private final LongPredicate emojis;

	private final Set<String> customIds = new HashSet<>();

	private int count;

	private ComponentForm(LongPredicate emojis) {
		this.emojis = emojis;
	}

	/**
	 * Checks the components of a message.
	 * @param message the message
	 * @param alone whether it is made of components alone
	 * @param emojis tells which of guilds and applications there are
	 */
	static void check(Form message, boolean alone, LongPredicate emojis) {
		ComponentForm check = new ComponentForm(emojis);
		for (Form component : message.forms("components", 0, alone ? MAXIMUM_COMPONENTS : MAXIMUM_ROWS)) {
			check.component(component, alone ? AT_TOP : Set.of(ACTION_ROW));
		}
		if (check.count > MAXIMUM_COMPONENTS) {
			message.error("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
					"The total number of components cannot exceed " + MAXIMUM_COMPONENTS);
		}
	}

	private void component(Form component, Set<Integer> allowed) {
		this.count++;
		Integer type = component.require("type") ? component.choice("type", allowed) : null;
		component.integer("id", 0, Integer.MAX_VALUE);
		if (type == null) {
			return;
		}
		switch (type) {
			case ACTION_ROW -> row(component);
			case BUTTON -> button(component);
			case SECTION -> section(component);
			case TEXT_DISPLAY -> requiredText(component, "content", 4000);
			case CONTAINER -> {
				component.integer("accent_color", 0, 0xFFFFFF);
				children(component, MAXIMUM_COMPONENTS, IN_CONTAINER);
			}
			case THUMBNAIL -> {
				media(component, "media", false);
				component.string("description", 0, MAXIMUM_DESCRIPTION);
			}
			case MEDIA_GALLERY -> gallery(component);
			case FILE -> media(component, "file", true);
			case SEPARATOR -> {
				component.choice("spacing", Set.of(1, 2));
				component.bool("divider");
			}
			default -> {
				if (type >= STRING_SELECT && type <= CHANNEL_SELECT) {
					select(component, type);
				}
			}
		}
	}

	private List<Form> children(Form component, int maximum, Set<Integer> allowed) {
		if (!component.require("components")) {
			return List.of();
		}
		List<Form> children = component.forms("components", 1, maximum);
		children.forEach((child) -> component(child, allowed));
		return children;
	}

	private void row(Form row) {
		List<Form> children = children(row, 5, Set.of(BUTTON, STRING_SELECT, 5, 6, 7, CHANNEL_SELECT));
		boolean select = children.stream().anyMatch((child) -> Json.number(child.json(), "type") != BUTTON);
		if (select && children.size() > 1) {
			row.error("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
					"The specified component exceeds the maximum width");
		}
	}

	private void section(Form section) {
		children(section, 3, Set.of(TEXT_DISPLAY));
		if (section.require("accessory")) {
			Form accessory = section.form("accessory");
			if (accessory != null) {
				component(accessory, Set.of(BUTTON, 11));
			}
		}
	}

	private void gallery(Form gallery) {
		if (!gallery.require("items")) {
			return;
		}
		for (Form item : gallery.forms("items", 1, 10)) {
			media(item, "media", false);
			item.string("description", 0, MAXIMUM_DESCRIPTION);
			item.bool("spoiler");
		}
	}

	private static void media(Form component, String field, boolean onlyAttachments) {
		Form media = component.require(field) ? component.form(field) : null;
		String url = (media != null) ? requiredText(media, "url", 2048) : null;
		if (media != null && url != null && !url.startsWith("attachment://")
				&& (onlyAttachments || !(url.startsWith("http://") || url.startsWith("https://")))) {
			media.error("url", "URL_TYPE_INVALID_SCHEME",
					"Scheme \"" + url.split(":", 2)[0] + "\" is not supported. Scheme must be one of "
							+ (onlyAttachments ? "('attachment',)." : "('http', 'https', 'attachment')."));
		}
	}

	private void button(Form button) {
		String label = button.string("label", 0, 80);
		button.bool("disabled");
		EmojiForm.check(button, this.emojis);
		Integer style = button.require("style") ? button.choice("style", Set.of(1, 2, 3, 4, 5, 6)) : null;
		if (style == null) {
			return;
		}
		if (style == 5) {
			String url = requiredText(button, "url", 512);
			if (url != null) {
				UrlForm.checkScheme(button, "url", url, UrlForm.LINK);
			}
			if (Json.has(button.json(), "custom_id")) {
				button.error("custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
						"A custom id and url cannot both be specified");
			}
		}
		else if (style == 6) {
			button.require("sku_id");
		}
		else {
			customId(button);
		}
		if (style != 6 && (label == null || label.isEmpty()) && !Json.has(button.json(), "emoji")) {
			button.error("label", "BUTTON_COMPONENT_LABEL_EMOJI_REQUIRED", "A label or emoji is required");
		}
	}

	private void select(Form select, int type) {
		customId(select);
		SelectForm.check(select, type, this.emojis);
	}

	private void customId(Form component) {
		String customId = requiredText(component, "custom_id", 100);
		if (customId != null && !this.customIds.add(customId)) {
			component.error("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
		}
	}

	private static @Nullable String requiredText(Form form, String field, int maximum) {
		return form.require(field) ? form.string(field, 1, maximum) : null;
	}

}
