package io.github.discordspring.bot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits an {@link Option} that is a channel to some types of channels. On the parameter
 * itself, on an annotation there, or on a class of the application's own that is made of
 * a {@code Channel}.
 */
@Documented
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ChannelTypes {

	/**
	 * The types of channels.
	 * @return one or more types
	 */
	OptionChannelType[] value();

}
