// All texts on the visitor's own file: the sheet that asks for one, the one on the open file, the
// list of problems of a refused one, and the page of a link that needs a file.
#pragma once

#include "ui/frame/screen_input.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_file_choice(Ui& ui, const ScreenInput& input, Column& column);
void draw_file_facts(Ui& ui, const ScreenInput& input, Column& column);
void draw_file_refused(Ui& ui, const ScreenInput& input, Column& column);
// Draws, in an embed, which opens no other file, why the file of the address was refused, its
// problems, and a button that fetches it again where that may help.
void draw_embed_refused(Ui& ui, const RefusedFile& refused, Column& column);

// Draws, over the page, that the file is being read, unless the sheet that asks for one says it, or
// the page's bar that tells how far the import is. Nothing on an unattended screen, to which nobody
// gives a file.
void draw_file_coming(Ui& ui, const ScreenInput& input, Rect area);

// Draws, in the list of programmes, the open file and the rows to open and close one.
void draw_file_rows(Ui& ui, const ScreenInput& input, Column& column);

// Draws the page shown instead of a programme while the address names a file that is not open.
void draw_file_page(Ui& ui, const ScreenInput& input, Column& column);

// Adds the provenance of the visitor's own file for print and screen readers. Nothing for a
// programme of this site.
void say_provenance(Ui& ui, const ScreenInput& input);

}  // namespace trame
