package org.mebit.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a page as PNG at a little more than twice the resolution of a screen, which it records.
final class PngFile {
  /// Whole, so that panels, which lie on whole points, have sharp frames.
  static final int PIXELS_PER_POINT = 3;

  private static final double POINTS_PER_METRE = 72 / 0.0254;

  private PngFile() {}

  static void write(Page page, OutputStream out) throws IOException {
    BufferedImage image = image(page);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
      String pixels = Long.toString(Math.round(PIXELS_PER_POINT * POINTS_PER_METRE));
      IIOMetadataNode size = new IIOMetadataNode("pHYs");
      size.setAttribute("pixelsPerUnitXAxis", pixels);
      size.setAttribute("pixelsPerUnitYAxis", pixels);
      size.setAttribute("unitSpecifier", "meter");
      IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
      root.appendChild(size);
      metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), null);
    } finally {
      writer.dispose();
    }
  }

  static BufferedImage image(Page page) {
    BufferedImage image =
        new BufferedImage(
            (int) (page.width() * PIXELS_PER_POINT),
            (int) (page.height() * PIXELS_PER_POINT),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    page.draw(g);
    g.dispose();
    return image;
  }
}
