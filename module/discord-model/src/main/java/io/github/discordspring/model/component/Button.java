package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
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
@DiscordObject
@Kind(2)
public record Button(int id, ButtonStyle style, @Nullable String label, @Nullable ComponentEmoji emoji,
		@Nullable String customId, long skuId, @Nullable String url, boolean disabled) implements Component {

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
	 * Gives the same button, not to be pressed.
	 * @return a disabled button
	 */
	public Button asDisabled() {
		return new Button(this.id, this.style, this.label, this.emoji, this.customId, this.skuId, this.url, true);
	}

}
