package io.github.discordspring.model.guild;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What kind of field of the form that new members fill in.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#membership-screening-object">Membership
 * screening object</a>
 */
public final class MemberVerificationFieldType extends StringEnum {

	private static final Constants<MemberVerificationFieldType> CONSTANTS = new Constants<>(
			MemberVerificationFieldType::new);

	/** Rules to be agreed to. */
	public static final MemberVerificationFieldType TERMS = CONSTANTS.add("TERMS");

	/** A line of text. */
	public static final MemberVerificationFieldType TEXT_INPUT = CONSTANTS.add("TEXT_INPUT");

	/** Several lines of text. */
	public static final MemberVerificationFieldType PARAGRAPH = CONSTANTS.add("PARAGRAPH");

	/** One of several answers. */
	public static final MemberVerificationFieldType MULTIPLE_CHOICE = CONSTANTS.add("MULTIPLE_CHOICE");

	private MemberVerificationFieldType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static MemberVerificationFieldType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<MemberVerificationFieldType> values() {
		return CONSTANTS.all();
	}

}
