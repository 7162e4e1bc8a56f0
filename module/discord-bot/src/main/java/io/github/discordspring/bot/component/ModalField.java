package io.github.discordspring.bot.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link ModalHandler} that gets what was entered in a field, or a
 * component of a {@link ModalFields} record whose field has another name:
 * <table>
 * <caption>Fields and parameters</caption>
 * <tr>
 * <th>Field</th>
 * <th>Parameter</th>
 * </tr>
 * <tr>
 * <td>text input</td>
 * <td>{@code String} (empty if nothing was entered), a number, or what a
 * {@code Converter} makes of a text</td>
 * </tr>
 * <tr>
 * <td>string select, radio group</td>
 * <td>the same, or an enum by the names of its constants; a {@code List} or {@code Set}
 * of them</td>
 * </tr>
 * <tr>
 * <td>checkbox group</td>
 * <td>a {@code List} or {@code Set} of the same</td>
 * </tr>
 * <tr>
 * <td>checkbox</td>
 * <td>{@code boolean}</td>
 * </tr>
 * <tr>
 * <td>user, role, mentionable, channel select</td>
 * <td>as for {@link Selected}</td>
 * </tr>
 * <tr>
 * <td>file upload</td>
 * <td>{@code Attachment}, or a {@code List} of them</td>
 * </tr>
 * </table>
 * A field may be left empty if the parameter is {@code @Nullable}, an {@code Optional}, a
 * {@code List}, a {@code String} or a {@code boolean}. The user is told, privately, where
 * another one is empty or cannot be converted.
 * <p>
 * That the modal has no such field at all is a mistake of the bot: the method is not
 * called, and an exception goes where its own would go, unless the parameter is
 * {@code @Nullable} or an {@code Optional}.
 */
@Documented
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface ModalField {

	/**
	 * The custom id of the field.
	 * @return the custom id; if empty, the name of the parameter
	 */
	String value() default "";

}
