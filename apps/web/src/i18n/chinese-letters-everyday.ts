import "../app/fonts-chinese.css";
