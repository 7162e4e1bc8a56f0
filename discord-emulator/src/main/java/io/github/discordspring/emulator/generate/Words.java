package io.github.discordspring.emulator.generate;

import java.util.SplittableRandom;

/**
 * Makes up names and sentences.
 */
final class Words {

	private static final String[] SYLLABLES = { "al", "an", "be", "bo", "ca", "da", "el", "fi", "ga", "ha", "in", "jo",
			"ka", "li", "ma", "ne", "no", "ol", "pa", "qui", "ra", "ri", "sa", "ta", "ul", "vi", "wa", "xa", "yo",
			"zu" };

	private static final String[] WORDS = { "anyone", "around", "because", "build", "coffee", "deploy", "event",
			"finally", "game", "great", "hello", "idea", "join", "kind", "later", "maybe", "never", "okay", "people",
			"question", "ready", "server", "thanks", "today", "update", "voice", "weekend", "yes" };

	private Words() {
	}

	/**
	 * Makes a name that only one number has.
	 */
	static String name(SplittableRandom random, int number) {
		StringBuilder name = new StringBuilder();
		int syllables = 2 + random.nextInt(2);
		for (int count = 0; count < syllables; count++) {
			name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
		}
		return name.append(number).toString();
	}

	static String sentence(SplittableRandom random) {
		StringBuilder sentence = new StringBuilder();
		int words = 1 + random.nextInt(12);
		for (int count = 0; count < words; count++) {
			sentence.append(sentence.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return sentence.toString();
	}

}
