package io.github.discordspring.bot.handler;

import java.util.Locale;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.interaction.Interaction;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.DelegatingMessageSource;

/**
 * Texts for users in their language, from the application's {@code MessageSource}. A
 * message that it has not is shown as its default, in English.
 */
public final class HandlerMessages {

	private static final String BEAN = AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME;

	private final BeanFactory beanFactory;

	private final DiscordClient client;

	private volatile @Nullable MessageSource source;

	HandlerMessages(BeanFactory beanFactory, DiscordClient client) {
		this.beanFactory = beanFactory;
		this.client = client;
	}

	/**
	 * Gives a text.
	 * @param message its code, arguments and default
	 * @param context the event whose user reads it
	 * @return the text in the user's language
	 * @throws org.springframework.context.NoSuchMessageException if there is neither a
	 * message nor a default
	 */
	public String text(MessageSourceResolvable message, EventContext context) {
		return text(message, locale(context));
	}

	/**
	 * Gives a text.
	 * @param message its code, arguments and default
	 * @param locale the language
	 * @return the text
	 * @throws org.springframework.context.NoSuchMessageException if there is neither a
	 * message nor a default
	 */
	public String text(MessageSourceResolvable message, Locale locale) {
		Object[] arguments = message.getArguments();
		if (arguments == null || arguments.length == 0) {
			return source().getMessage(message, locale);
		}
		Object[] resolved = new Object[arguments.length];
		for (int i = 0; i < resolved.length; i++) {
			// Not all sources look into the arguments
			resolved[i] = (arguments[i] instanceof MessageSourceResolvable nested) ? text(nested, locale)
					: arguments[i];
		}
		String[] codes = message.getCodes();
		return source().getMessage(new DefaultMessageSourceResolvable((codes != null) ? codes : new String[0], resolved,
				message.getDefaultMessage()), locale);
	}

	/**
	 * Gives the language of the user where Discord tells it, else that of the guild, else
	 * Discord's own default.
	 * @param context the event of the user
	 * @return the language
	 */
	public Locale locale(EventContext context) {
		DispatchEvent event = context.event();
		String tag = null;
		if (event instanceof InteractionCreateEvent created) {
			Interaction interaction = created.interaction();
			tag = (interaction.locale() != null) ? interaction.locale() : interaction.guildLocale();
		}
		if (tag == null) {
			Guild guild = this.client.guild(event.guildId()).cached();
			tag = (guild != null && guild.preferredLocale() != null) ? guild.preferredLocale().value() : null;
		}
		return (tag != null) ? Locale.forLanguageTag(tag) : Locale.US;
	}

	private MessageSource source() {
		MessageSource known = this.source;
		if (known == null) {
			known = this.beanFactory.containsBean(BEAN) ? this.beanFactory.getBean(BEAN, MessageSource.class)
					: new DelegatingMessageSource();
			this.source = known;
		}
		return known;
	}

}
