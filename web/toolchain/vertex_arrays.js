// Replaces Emscripten's glGenVertexArrays by one that reuses the names of deleted vertex arrays.
// Emscripten's own never reuses a name and keeps an empty entry for each, so that its table grows
// without limit: Dear ImGui creates a vertex array in every frame, and a page may stay open for
// days.
addToLibrary({
  glGenVertexArrays__deps: ['$GL'],
  glGenVertexArrays: (count, names) => {
    for (var i = 0; i < count; i++) {
      var free = GL.vaos.indexOf(null, 1);
      var name = free < 0 ? GL.getNewId(GL.vaos) : free;
      var array = GLctx.createVertexArray();
      array.name = name;
      GL.vaos[name] = array;
      {{{ makeSetValue('names', 'i*4', 'name', 'i32') }}};
    }
  },
});
