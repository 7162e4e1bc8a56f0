package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A button of a message.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param style how it looks
 * @param label text, up to 80 characters
 * @param emoji emoji in front of the text
 * @param customId what comes back when it is pressed, up to 100 characters; for all
 * styles but LINK and PREMIUM
 * @param skuId what is sold, for PREMIUM; else 0
 * @param url where it leads, for LINK; up to 512 characters
 * @param disabled whether it cannot be pressed
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#button">Button</a>
 */
@DiscordObject(builder = true)
@Kind(2)
public record Button(@Range(min = 0) int id, ButtonStyle style, @Length(max = 80) @Nullable String label,
		@Nullable ComponentEmoji emoji, @Length(min = 1, max = 100) @Nullable String customId, long skuId,
		@Length(max = 512) @Nullable String url, boolean disabled) implements Component, Validated {

	/**
	 * Makes a button that sends an interaction.
	 * @param style how it looks, one of PRIMARY, SECONDARY, SUCCESS and DANGER
	 * @param customId what comes back when it is pressed, up to 100 characters
	 * @param label text, up to 80 characters
	 * @return the button
	 */
	public static Button of(ButtonStyle style, String customId, String label) {
		return new Button(0, style, label, null, customId, 0, null, false);
	}

	/**
	 * Makes the most important button.
	 * @param customId what comes back when it is pressed, up to 100 characters
	 * @param label text, up to 80 characters
	 * @return the button
	 */
	public static Button primary(String customId, String label) {
		return of(ButtonStyle.PRIMARY, customId, label);
	}

	/**
	 * Makes an ordinary button.
	 * @param customId what comes back when it is pressed, up to 100 characters
	 * @param label text, up to 80 characters
	 * @return the button
	 */
	public static Button secondary(String customId, String label) {
		return of(ButtonStyle.SECONDARY, customId, label);
	}

	/**
	 * Makes a button that confirms.
	 * @param customId what comes back when it is pressed, up to 100 characters
	 * @param label text, up to 80 characters
	 * @return the button
	 */
	public static Button success(String customId, String label) {
		return of(ButtonStyle.SUCCESS, customId, label);
	}

	/**
	 * Makes a button that destroys.
	 * @param customId what comes back when it is pressed, up to 100 characters
	 * @param label text, up to 80 characters
	 * @return the button
	 */
	public static Button danger(String customId, String label) {
		return of(ButtonStyle.DANGER, customId, label);
	}

	/**
	 * Makes a button that opens a page and sends nothing.
	 * @param url where it leads, up to 512 characters
	 * @param label text, up to 80 characters
	 * @return the button
	 */
	public static Button link(String url, String label) {
		return new Button(0, ButtonStyle.LINK, label, null, null, 0, url, false);
	}

	/**
	 * Makes a button that sells something, and sends nothing.
	 * @param skuId what is sold
	 * @return the button
	 */
	public static Button premium(long skuId) {
		return new Button(0, ButtonStyle.PREMIUM, null, null, null, skuId, null, false);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ButtonBuilder toBuilder() {
		return ButtonBuilder.from(this);
	}

	/**
	 * Gives the same button with an emoji in front of its text.
	 * @param emoji an emoji
	 * @return a button with the emoji
	 */
	public Button withEmoji(ComponentEmoji emoji) {
		return toBuilder().emoji(emoji).build();
	}

	/**
	 * Gives the same button, not to be pressed.
	 * @return a disabled button
	 */
	public Button asDisabled() {
		return new Button(this.id, this.style, this.label, this.emoji, this.customId, this.skuId, this.url, true);
	}

	@Override
	public void validate(Faults faults) {
		int number = this.style.value();
		if (number < ButtonStyle.PRIMARY.value() || number > ButtonStyle.PREMIUM.value()) {
			return;
		}
		boolean link = this.style.equals(ButtonStyle.LINK);
		boolean premium = this.style.equals(ButtonStyle.PREMIUM);
		belongs(this.url != null, link, "url", faults);
		belongs(this.skuId != 0, premium, "sku_id", faults);
		belongs(this.customId != null, !link && !premium, "custom_id", faults);
		if (premium) {
			belongs(this.label != null, false, "label", faults);
			belongs(this.emoji != null, false, "emoji", faults);
		}
		else {
			faults.check((this.label != null && !this.label.isEmpty()) || this.emoji != null, "label",
					"is missing, and an emoji too: a button needs one of them");
		}
	}

	private void belongs(boolean present, boolean needed, String property, Faults faults) {
		faults.check(present == needed, property,
				(needed ? "is missing, but needed by" : "is not for") + " a button of style " + this.style);
	}

}
