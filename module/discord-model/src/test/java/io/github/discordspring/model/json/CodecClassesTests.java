package io.github.discordspring.model.json;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import io.github.discordspring.model.codec.Codec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the classes of the generated codecs.
 */
class CodecClassesTests {

	/** HotSpot does not compile methods with more bytes of code. */
	private static final int HUGE = 8000;

	@Test
	void everyMethodThatReadsOrWritesIsSmallEnoughToBeCompiled() throws IOException {
		int largest = 0;
		String where = "";
		for (EveryRecordTests.Entry<?> entry : EveryRecordTests.everyType()) {
			Class<?> codec = entry.codec().getClass();
			for (Map.Entry<String, Integer> method : codeLengths(codec).entrySet()) {
				// Listing the properties is done once for each selection
				if (!method.getKey().equals("properties") && method.getValue() > largest) {
					largest = method.getValue();
					where = codec.getSimpleName() + "." + method.getKey();
				}
			}
		}
		assertThat(largest).as("Bytes of code of %s", where).isBetween(500, HUGE - 1);
	}

	@Test
	void everyTypeIsFoundByItsName() {
		for (EveryRecordTests.Entry<?> entry : EveryRecordTests.everyType()) {
			Codec<?> codec = ModelModule.find(entry.type());
			assertThat(codec).isSameAs(entry.codec());
		}
	}

	/** The largest method of each name, by the class file format. */
	private static Map<String, Integer> codeLengths(Class<?> type) throws IOException {
		byte[] bytes;
		try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
			assertThat(in).as("Class file of %s", type).isNotNull();
			bytes = in.readAllBytes();
		}
		Map<String, Integer> lengths = new HashMap<>();
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			in.skipNBytes(8);
			String[] texts = readConstants(in);
			in.skipNBytes(6);
			in.skipNBytes(2L * in.readUnsignedShort());
			readMembers(in, texts, new HashMap<>());
			readMembers(in, texts, lengths);
		}
		return lengths;
	}

	private static String[] readConstants(DataInputStream in) throws IOException {
		String[] texts = new String[in.readUnsignedShort()];
		for (int i = 1; i < texts.length; i++) {
			int tag = in.readUnsignedByte();
			switch (tag) {
				case 1 -> texts[i] = in.readUTF();
				case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
				case 5, 6 -> {
					in.skipNBytes(8);
					i++;
				}
				case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
				case 15 -> in.skipNBytes(3);
				default -> throw new IOException("Unknown kind of constant: " + tag);
			}
		}
		return texts;
	}

	private static void readMembers(DataInputStream in, String[] texts, Map<String, Integer> lengths)
			throws IOException {
		for (int members = in.readUnsignedShort(); members > 0; members--) {
			in.skipNBytes(2);
			String name = texts[in.readUnsignedShort()];
			in.skipNBytes(2);
			for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
				String attribute = texts[in.readUnsignedShort()];
				int length = in.readInt();
				if (attribute.equals("Code")) {
					in.skipNBytes(4);
					length -= 8;
					lengths.merge(name, in.readInt(), Math::max);
				}
				in.skipNBytes(length);
			}
		}
	}

}
