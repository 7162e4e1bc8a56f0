package io.github.discordspring.benchmarks.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import com.github.luben.zstd.ZstdDecompressCtx;

/**
 * Tells how much memory outside the heap a connection's decompressor has once it has seen
 * some megabytes, as the operating system counts it. To be run with
 * {@code -Xms64m -Xmx64m -XX:+AlwaysPreTouch}, so that the heap does not grow meanwhile.
 */
public final class DecompressorMemory {

	private static final int CONTEXTS = 200;

	private static final int EVENTS = 5000;

	private DecompressorMemory() {
	}

	/**
	 * Prints a line for each compression.
	 * @param arguments none
	 * @throws IOException if the memory cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		measure("zlib-stream", ZlibContext::new);
		measure("zstd-stream", ZstdContext::new);
	}

	private static void measure(String compression, Supplier<Context> contexts) throws IOException {
		StreamCompression stream = new StreamCompression(compression);
		List<ByteBuffer> frames = new ArrayList<>();
		long[] size = new long[1];
		new EventStream(1, 30, EVENTS, EVENTS).play("127.0.0.1:1", (payload) -> {
			size[0] += payload.length;
			byte[] frame = stream.compress(payload);
			frames.add(ByteBuffer.allocateDirect(frame.length).put(frame).flip());
		});
		Context first = contexts.get();
		frames.forEach((frame) -> first.decompress(frame.duplicate()));
		long before = resident();
		List<Context> kept = new ArrayList<>();
		for (int i = 0; i < CONTEXTS; i++) {
			Context context = contexts.get();
			frames.forEach((frame) -> context.decompress(frame.duplicate()));
			kept.add(context);
		}
		System.out.printf(Locale.ROOT, "%s: %.1f kB for each of %d contexts, after %.1f MB of JSON%n", compression,
				(resident() - before) / 1e3 / kept.size(), kept.size(), size[0] / 1e6);
	}

	private static long resident() throws IOException {
		for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
			if (line.startsWith("VmRSS:")) {
				return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
			}
		}
		throw new IOException("The memory of the process is not known on this system");
	}

	/**
	 * Undoes the compression of one connection.
	 */
	private interface Context {

		void decompress(ByteBuffer frame);

	}

	private static final class ZlibContext implements Context {

		private static final byte[] OUTPUT = new byte[1 << 16];

		private final Inflater inflater = new Inflater();

		@Override
		public void decompress(ByteBuffer frame) {
			this.inflater.setInput(frame);
			try {
				int count = OUTPUT.length;
				while (count == OUTPUT.length || !this.inflater.needsInput()) {
					count = this.inflater.inflate(OUTPUT);
				}
			}
			catch (DataFormatException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	private static final class ZstdContext implements Context {

		private static final ByteBuffer OUTPUT = ByteBuffer.allocateDirect(1 << 16);

		private final ZstdDecompressCtx context = new ZstdDecompressCtx();

		@Override
		public void decompress(ByteBuffer frame) {
			do {
				OUTPUT.clear();
				this.context.decompressDirectByteBufferStream(OUTPUT, frame);
			}
			while (frame.hasRemaining() || !OUTPUT.hasRemaining());
		}

	}

}
