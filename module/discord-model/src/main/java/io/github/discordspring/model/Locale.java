package io.github.discordspring.model;

import java.util.Collection;

/**
 * Language of a client, a guild, or of a localisation.
 *
 * @see <a href="https://docs.discord.com/developers/reference#locales">Locales</a>
 */
public final class Locale extends StringEnum {

	private static final Constants<Locale> CONSTANTS = new Constants<>(Locale::new);

	/** Arabic. */
	public static final Locale ARABIC = CONSTANTS.add("ar");

	/** Bulgarian. */
	public static final Locale BULGARIAN = CONSTANTS.add("bg");

	/** Czech. */
	public static final Locale CZECH = CONSTANTS.add("cs");

	/** Danish. */
	public static final Locale DANISH = CONSTANTS.add("da");

	/** German. */
	public static final Locale GERMAN = CONSTANTS.add("de");

	/** Greek. */
	public static final Locale GREEK = CONSTANTS.add("el");

	/** English, United Kingdom. */
	public static final Locale ENGLISH_UNITED_KINGDOM = CONSTANTS.add("en-GB");

	/** English, United States. */
	public static final Locale ENGLISH_UNITED_STATES = CONSTANTS.add("en-US");

	/** Spanish, Latin America. */
	public static final Locale SPANISH_LATIN_AMERICA = CONSTANTS.add("es-419");

	/** Spanish, Spain. */
	public static final Locale SPANISH_SPAIN = CONSTANTS.add("es-ES");

	/** Finnish. */
	public static final Locale FINNISH = CONSTANTS.add("fi");

	/** French. */
	public static final Locale FRENCH = CONSTANTS.add("fr");

	/** Hebrew. */
	public static final Locale HEBREW = CONSTANTS.add("he");

	/** Hindi. */
	public static final Locale HINDI = CONSTANTS.add("hi");

	/** Croatian. */
	public static final Locale CROATIAN = CONSTANTS.add("hr");

	/** Hungarian. */
	public static final Locale HUNGARIAN = CONSTANTS.add("hu");

	/** Indonesian. */
	public static final Locale INDONESIAN = CONSTANTS.add("id");

	/** Italian. */
	public static final Locale ITALIAN = CONSTANTS.add("it");

	/** Japanese. */
	public static final Locale JAPANESE = CONSTANTS.add("ja");

	/** Korean. */
	public static final Locale KOREAN = CONSTANTS.add("ko");

	/** Lithuanian. */
	public static final Locale LITHUANIAN = CONSTANTS.add("lt");

	/** Dutch. */
	public static final Locale DUTCH = CONSTANTS.add("nl");

	/** Norwegian. */
	public static final Locale NORWEGIAN = CONSTANTS.add("no");

	/** Polish. */
	public static final Locale POLISH = CONSTANTS.add("pl");

	/** Portuguese, Brazil. */
	public static final Locale PORTUGUESE_BRAZIL = CONSTANTS.add("pt-BR");

	/** Romanian. */
	public static final Locale ROMANIAN = CONSTANTS.add("ro");

	/** Russian. */
	public static final Locale RUSSIAN = CONSTANTS.add("ru");

	/** Swedish. */
	public static final Locale SWEDISH = CONSTANTS.add("sv-SE");

	/** Thai. */
	public static final Locale THAI = CONSTANTS.add("th");

	/** Turkish. */
	public static final Locale TURKISH = CONSTANTS.add("tr");

	/** Ukrainian. */
	public static final Locale UKRAINIAN = CONSTANTS.add("uk");

	/** Vietnamese. */
	public static final Locale VIETNAMESE = CONSTANTS.add("vi");

	/** Chinese, China. */
	public static final Locale CHINESE_CHINA = CONSTANTS.add("zh-CN");

	/** Chinese, Taiwan. */
	public static final Locale CHINESE_TAIWAN = CONSTANTS.add("zh-TW");

	private Locale(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static Locale of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<Locale> values() {
		return CONSTANTS.all();
	}

}
