package io.github.discordspring.model.component;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules for all components of a message or modal together: what may stand where, how many
 * there may be, and what must not be there twice. Kinds that are not known may stand
 * anywhere.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>
 */
public final class ComponentRules {

	/** Most components of a message with the flag IS_COMPONENTS_V2, nested ones too. */
	public static final int MAX_COMPONENTS = 40;

	/** Most rows of a message without that flag. */
	public static final int MAX_ROWS = 5;

	/** Most components that stand in a modal directly. */
	public static final int MAX_MODAL_COMPONENTS = 5;

	/** Most characters of all texts of a message together. */
	public static final int MAX_TEXT = 4000;

	private static final Set<Class<?>> IN_MESSAGE = Set.of(ActionRow.class, Section.class, TextDisplay.class,
			MediaGallery.class, FileComponent.class, Separator.class, Container.class);

	private static final Set<Class<?>> IN_CONTAINER = Set.of(ActionRow.class, Section.class, TextDisplay.class,
			MediaGallery.class, FileComponent.class, Separator.class);

	private static final Set<Class<?>> IN_ROW = Set.of(Button.class, StringSelect.class, UserSelect.class,
			RoleSelect.class, MentionableSelect.class, ChannelSelect.class);

	private static final Set<Class<?>> IN_LABEL = Set.of(TextInput.class, StringSelect.class, UserSelect.class,
			RoleSelect.class, MentionableSelect.class, ChannelSelect.class, FileUpload.class, RadioGroup.class,
			CheckboxGroup.class, Checkbox.class);

	private static final Set<Class<?>> IN_MODAL = Set.of(Label.class, TextDisplay.class, ActionRow.class);

	private final boolean modal;

	private final Set<String> customIds = new HashSet<>();

	private final Set<Integer> ids = new HashSet<>();

	private int count;

	private int text;

	private ComponentRules(boolean modal) {
		this.modal = modal;
	}

	/**
	 * Checks the components of a message.
	 * @param components the components, which are not checked if {@code null}
	 * @param version2 whether the message has the flag IS_COMPONENTS_V2; {@code null} if
	 * that is not known, as with changes to a message
	 * @param faults where to add what is wrong, at the message
	 */
	public static void checkMessage(@Nullable List<Component> components, @Nullable Boolean version2, Faults faults) {
		if (components == null) {
			return;
		}
		ComponentRules rules = new ComponentRules(false);
		boolean rowsOnly = Boolean.FALSE.equals(version2);
		faults.each("components", components, (component, inComponent) -> {
			if (rowsOnly && IN_MESSAGE.contains(component.getClass()) && !(component instanceof ActionRow)) {
				inComponent.add(name(component) + " needs the flag IS_COMPONENTS_V2");
			}
			else {
				placed(component, IN_MESSAGE, "a message", inComponent);
			}
			rules.visit(component, inComponent);
		});
		if (rowsOnly) {
			faults.check(components.size() <= MAX_ROWS, "components",
					components.size() + " rows, at most " + MAX_ROWS + " without the flag IS_COMPONENTS_V2");
		}
		else {
			faults.check(rules.count <= MAX_COMPONENTS, "components",
					rules.count + " components with those in others, at most " + MAX_COMPONENTS);
		}
		faults.check(rules.text <= MAX_TEXT, "components",
				rules.text + " characters in all texts together, at most " + MAX_TEXT);
	}

	/**
	 * Checks the components of a modal.
	 * @param components the components
	 * @param faults where to add what is wrong, at the modal
	 */
	public static void checkModal(List<Component> components, Faults faults) {
		ComponentRules rules = new ComponentRules(true);
		faults.count("components", components, 1, MAX_MODAL_COMPONENTS);
		faults.each("components", components, (component, inComponent) -> {
			placed(component, IN_MODAL, "a modal", inComponent);
			rules.visit(component, inComponent);
		});
	}

	private void visit(Component component, Faults faults) {
		this.count++;
		if (component.id() != 0 && !this.ids.add(component.id())) {
			faults.add("id", component.id() + " is there already");
		}
		String customId = component.customId();
		if (customId != null && !this.customIds.add(customId)) {
			faults.add("custom_id", Faults.excerpt(customId) + " is there already");
		}
		if (component instanceof SelectMenu select) {
			select(select, faults);
		}
		if (component instanceof TextDisplay display) {
			this.text += display.content().codePointCount(0, display.content().length());
		}
		else if (component instanceof ActionRow row) {
			children(row.components(), this.modal ? Set.of(TextInput.class) : IN_ROW,
					this.modal ? "a row of a modal" : "a row", faults);
		}
		else if (component instanceof Container container) {
			children(container.components(), IN_CONTAINER, "a container", faults);
		}
		else if (component instanceof Section section) {
			children(section.components(), Set.of(TextDisplay.class), "a section", faults);
			child("accessory", section.accessory(), Set.of(Button.class, Thumbnail.class), "the accessory of a section",
					faults);
		}
		else if (component instanceof Label label) {
			child("component", label.component(), IN_LABEL, "a label", faults);
		}
	}

	private void select(SelectMenu select, Faults faults) {
		if (this.modal) {
			faults.check(!select.disabled(), "disabled", "is not for modals");
			SelectRules.checkRequired(select.minValues(), select.required(), faults);
		}
		else {
			faults.check(select.required() == null, "required", "is for modals only");
		}
	}

	private void children(List<Component> components, Set<Class<?>> allowed, String place, Faults faults) {
		faults.each("components", components, (component, inComponent) -> {
			placed(component, allowed, place, inComponent);
			visit(component, inComponent);
		});
	}

	private void child(String property, Component child, Set<Class<?>> allowed, String place, Faults faults) {
		faults.nested(property, child, (component, inComponent) -> {
			placed(component, allowed, place, inComponent);
			visit(component, inComponent);
		});
	}

	private static void placed(Component component, Set<Class<?>> allowed, String place, Faults faults) {
		if (!(component instanceof UnknownComponent) && !allowed.contains(component.getClass())) {
			faults.add(name(component) + " cannot stand in " + place);
		}
	}

	private static String name(Component component) {
		return component.getClass().getSimpleName();
	}

}
