import '../design/fonts.css'
import '../design/tokens.css'
import '../design/base.css'
