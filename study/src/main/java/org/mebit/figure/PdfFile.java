package org.mebit.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes a sheet as PDF of one page with the letters it uses embedded.
final class PdfFile {
  private PdfFile() {}

  static void write(Sheet sheet, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font = House.fontFile();
        PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
      // A fixed number instead of the time makes the same figure the same bytes.
      document.setDocumentId(0L);
      text.registerFont(House.FONT_NAME, PDType0Font.load(document, font, true));
      PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
      document.addPage(page);
      PdfBoxGraphics2D g =
          new PdfBoxGraphics2D(document, (float) sheet.width(), (float) sheet.height());
      g.setFontTextDrawer(text);
      sheet.draw(g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(g.getXFormObject());
      }
      document.save(out);
    }
  }
}
